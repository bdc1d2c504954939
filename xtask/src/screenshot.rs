//! `cargo xtask screenshot`: the picture in the README, docs/screenshot.png.
//!
//! What the browser writes has millions of possible colours and filters made for speed.
//! A page of text has few colours, so the picture is kept as places in a list of them.

use std::collections::BTreeMap;
use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use flate2::{Compression, Crc, read::ZlibDecoder, write::ZlibEncoder};

use crate::house::House;
use crate::run::run as run_command;
use crate::{build, serve, tools};

/// More would hardly be seen, and each costs bytes.
const MOST_COLORS: usize = 32;

pub fn run(house: &House, args: &[String]) -> Result<()> {
    ensure!(args.is_empty(), "screenshot takes no arguments");
    build::quietly(house)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    let address = format!("http://{}/", listener.local_addr()?);
    let site = house.dist().join("site");
    // The thread ends with this program.
    std::thread::spawn(move || serve::serve(listener, &site));

    let picture = house.root().join("docs/screenshot.png");
    std::fs::create_dir_all(house.root().join("docs")).context("cannot make docs")?;
    let taken = house.target().join("xtask/screenshot.png");
    let script = house.root().join("xtask/scripts/screenshot.mjs");
    let mut command = Command::new(tools::node()?);
    command
        .arg(script)
        .arg(&address)
        .arg(house.web().join("package.json"))
        .arg(&taken)
        .env("CHROMIUM", tools::chromium()?);
    run_command(&mut command).context("the demo page did not answer")?;

    let raw = std::fs::read(&taken).with_context(|| format!("cannot read {}", taken.display()))?;
    let small = Image::read(&raw)?.write()?;
    std::fs::write(&picture, &small)
        .with_context(|| format!("cannot write {}", picture.display()))?;
    println!(
        "wrote docs/screenshot.png ({} bytes; {} as the browser wrote it)",
        small.len(),
        raw.len()
    );
    Ok(())
}

type Color = [u8; 3];

/// A picture without transparency.
#[derive(Debug, PartialEq)]
struct Image {
    width: usize,
    height: usize,
    pixels: Vec<Color>,
}

const SIGNATURE: &[u8; 8] = b"\x89PNG\r\n\x1a\n";

impl Image {
    /// A PNG of eight bits a channel, as browsers write it.
    fn read(png: &[u8]) -> Result<Image> {
        let mut rest = png.strip_prefix(SIGNATURE).context("not a PNG")?;
        let (mut head, mut packed) = (&rest[..0], Vec::new());
        while let [a, b, c, d, tail @ ..] = rest {
            let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
            let kind = tail.get(..4).context("a PNG that ends early")?;
            let body = tail.get(4..4 + length).context("a PNG that ends early")?;
            match kind {
                b"IHDR" => head = body,
                b"IDAT" => packed.extend(body),
                _ => {}
            }
            // The checksum follows.
            rest = tail.get(8 + length..).unwrap_or(&[]);
        }
        let [w0, w1, w2, w3, h0, h1, h2, h3, 8, color, 0, 0, 0] = head else {
            anyhow::bail!("not a PNG of the kind that browsers write")
        };
        let width = u32::from_be_bytes([*w0, *w1, *w2, *w3]) as usize;
        let height = u32::from_be_bytes([*h0, *h1, *h2, *h3]) as usize;
        let step = match color {
            2 => 3,
            6 => 4,
            _ => anyhow::bail!("a PNG of colour type {color}"),
        };
        let mut lines = Vec::new();
        ZlibDecoder::new(packed.as_slice()).read_to_end(&mut lines).context("a damaged PNG")?;
        ensure!(
            width > 0 && lines.len() == height * (1 + width * step),
            "a PNG with too few or too many pixels"
        );
        let mut before = vec![0; width * step];
        let mut pixels = Vec::with_capacity(width * height);
        for line in lines.chunks(1 + width * step) {
            let mut line_now = line[1..].to_vec();
            unfilter(line[0], &mut line_now, &before, step)?;
            pixels.extend(line_now.chunks(step).map(|p| [p[0], p[1], p[2]]));
            before = line_now;
        }
        Ok(Image { width, height, pixels })
    }

    /// A PNG of at most [`MOST_COLORS`] colours, the nearest ones where there were more.
    fn write(&self) -> Result<Vec<u8>> {
        let mut counts: BTreeMap<Color, usize> = BTreeMap::new();
        for &color in &self.pixels {
            *counts.entry(color).or_default() += 1;
        }
        let palette = palette(counts.iter().map(|(&c, &n)| (c, n)).collect());
        let place: BTreeMap<Color, u8> =
            counts.keys().map(|&c| (c, nearest(&palette, c))).collect();
        let mut lines = ZlibEncoder::new(Vec::new(), Compression::best());
        for line in self.pixels.chunks(self.width) {
            lines.write_all(&[0])?;
            lines.write_all(&line.iter().map(|c| place[c]).collect::<Vec<u8>>())?;
        }
        let mut head = Vec::new();
        head.extend((self.width as u32).to_be_bytes());
        head.extend((self.height as u32).to_be_bytes());
        head.extend([8, 3, 0, 0, 0]);
        let mut out = SIGNATURE.to_vec();
        for (kind, body) in [
            (b"IHDR", head),
            (b"PLTE", palette.concat()),
            (b"IDAT", lines.finish()?),
            (b"IEND", Vec::new()),
        ] {
            out.extend((body.len() as u32).to_be_bytes());
            let from = out.len();
            out.extend(kind);
            out.extend(body);
            let mut check = Crc::new();
            check.update(&out[from..]);
            out.extend(check.sum().to_be_bytes());
        }
        Ok(out)
    }
}

/// Gives a line its bytes back from what the filter made of them.
fn unfilter(filter: u8, line: &mut [u8], before: &[u8], step: usize) -> Result<()> {
    for i in 0..line.len() {
        let left = if i < step { 0 } else { line[i - step] };
        let corner = if i < step { 0 } else { before[i - step] };
        let above = before[i];
        let add = match filter {
            0 => 0,
            1 => left,
            2 => above,
            3 => ((u16::from(left) + u16::from(above)) / 2) as u8,
            4 => {
                let guess = i16::from(left) + i16::from(above) - i16::from(corner);
                let off = |of: u8| (guess - i16::from(of)).abs();
                let other = if off(above) <= off(corner) { above } else { corner };
                if off(left) <= off(above) && off(left) <= off(corner) { left } else { other }
            }
            _ => anyhow::bail!("a PNG with filter {filter}"),
        };
        line[i] = line[i].wrapping_add(add);
    }
    Ok(())
}

/// At most [`MOST_COLORS`] colours for these, by median cut: the box that errs most is split
/// at the middle of its pixels, along the channel that varies most in it.
fn palette(colors: Vec<(Color, usize)>) -> Vec<Color> {
    let mut boxes = vec![colors];
    while boxes.len() < MOST_COLORS {
        let spread = |list: &[(Color, usize)]| -> (usize, usize) {
            let channel = |c: usize| {
                let values = || list.iter().map(|(color, _)| color[c]);
                usize::from(values().max().unwrap_or(0) - values().min().unwrap_or(0))
            };
            (0..3).map(|c| (channel(c), c)).max().unwrap_or((0, 0))
        };
        let pixels = |list: &[(Color, usize)]| list.iter().map(|c| c.1).sum::<usize>();
        // A small box of distant colours matters as much as a large one of near ones.
        let errs = |list: &[(Color, usize)]| spread(list).0 * pixels(list).isqrt();
        let Some((at, worst)) = boxes
            .iter()
            .enumerate()
            .max_by_key(|(_, list)| errs(list))
            .map(|(i, list)| (i, errs(list)))
        else {
            break;
        };
        if worst == 0 {
            break;
        }
        let mut list = boxes.swap_remove(at);
        let (_, channel) = spread(&list);
        list.sort_by_key(|(color, _)| color[channel]);
        let half = pixels(&list) / 2;
        let mut sum = 0;
        let cut = list.iter().position(|c| {
            sum += c.1;
            sum > half
        });
        let second = list.split_off(cut.unwrap_or(0).clamp(1, list.len() - 1));
        boxes.extend([list, second]);
    }
    // The colour that most pixels of a box have: grounds and lines stay exactly what they were.
    let mut out: Vec<Color> =
        boxes.iter().filter_map(|list| list.iter().max_by_key(|c| c.1).map(|c| c.0)).collect();
    out.sort_unstable();
    out
}

fn nearest(palette: &[Color], color: Color) -> u8 {
    let off = |other: &Color| {
        (0..3).map(|c| (i32::from(other[c]) - i32::from(color[c])).pow(2)).sum::<i32>()
    };
    palette.iter().enumerate().min_by_key(|(_, other)| off(other)).map_or(0, |(i, _)| i as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn image(width: usize, height: usize, color: impl Fn(usize, usize) -> Color) -> Image {
        Image {
            width,
            height,
            pixels: (0..width * height).map(|i| color(i % width, i / width)).collect(),
        }
    }

    #[test]
    fn the_palette_keeps_few_colours_as_they_are() {
        let few = image(50, 4, |x, y| [(x % 7) as u8 * 30, y as u8, 200]);
        assert_eq!(few.pixels.iter().collect::<std::collections::BTreeSet<_>>().len(), 28);
        let palette = palette(
            few.pixels.iter().map(|&c| (c, 1)).collect::<BTreeMap<_, _>>().into_iter().collect(),
        );
        assert_eq!(palette.len(), 28);
        assert!(few.pixels.iter().all(|&c| palette[usize::from(nearest(&palette, c))] == c));
    }

    #[test]
    fn many_colours_become_few_that_are_near() {
        let many = image(64, 64, |x, y| [x as u8 * 4, y as u8 * 4, 0]);
        let palette = palette(many.pixels.iter().map(|&c| (c, 1)).collect());
        assert_eq!(palette.len(), MOST_COLORS);
        for &color in &many.pixels {
            let near = palette[usize::from(nearest(&palette, color))];
            assert!((0..3).all(|c| near[c].abs_diff(color[c]) <= 64), "{color:?} became {near:?}");
        }
    }

    /// A PNG as browsers write them, each line with another filter.
    fn written(image: &Image) -> Vec<u8> {
        let mut lines = ZlibEncoder::new(Vec::new(), Compression::fast());
        let mut before = vec![0u8; image.width * 3];
        for (y, line) in image.pixels.chunks(image.width).enumerate() {
            let line: Vec<u8> = line.concat();
            let filter = (y % 5) as u8;
            lines.write_all(&[filter]).unwrap();
            for i in 0..line.len() {
                let (left, above) = (if i < 3 { 0 } else { line[i - 3] }, before[i]);
                let corner = if i < 3 { 0 } else { before[i - 3] };
                let predicted = match filter {
                    0 => 0,
                    1 => left,
                    2 => above,
                    3 => ((u16::from(left) + u16::from(above)) / 2) as u8,
                    _ => {
                        let guess = i32::from(left) + i32::from(above) - i32::from(corner);
                        [left, above, corner]
                            .into_iter()
                            .min_by_key(|&v| (guess - i32::from(v)).abs())
                            .unwrap()
                    }
                };
                lines.write_all(&[line[i].wrapping_sub(predicted)]).unwrap();
            }
            before = line;
        }
        let mut out = SIGNATURE.to_vec();
        let mut head = Vec::new();
        head.extend((image.width as u32).to_be_bytes());
        head.extend((image.height as u32).to_be_bytes());
        head.extend([8, 2, 0, 0, 0]);
        for (kind, body) in
            [(b"IHDR", head), (b"IDAT", lines.finish().unwrap()), (b"IEND", Vec::new())]
        {
            out.extend((body.len() as u32).to_be_bytes());
            out.extend(kind);
            out.extend(body);
            out.extend([0; 4]);
        }
        out
    }

    #[test]
    fn every_filter_is_undone() {
        let image =
            image(11, 10, |x, y| [(x * 37 + y * 11) as u8, (x * y) as u8, (255 - x * 20) as u8]);
        assert_eq!(Image::read(&written(&image)).unwrap(), image);
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let good = written(&image(3, 3, |x, y| [x as u8, y as u8, 9]));
        assert!(Image::read(b"<html>").is_err());
        assert!(Image::read(&good[..40]).is_err());
        assert!(Image::read(&good[..20]).is_err());
    }

    #[test]
    fn a_written_picture_has_its_checksums() {
        let png = image(4, 4, |x, _| [x as u8, 0, 0]).write().unwrap();
        // The empty last chunk of every PNG.
        assert!(png.ends_with(b"\0\0\0\0IEND\xae\x42\x60\x82"));
        assert_eq!(&png[16..26], &[0, 0, 0, 4, 0, 0, 0, 4, 8, 3]);
    }
}
