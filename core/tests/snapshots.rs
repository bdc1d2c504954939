//! The answers of today are the committed ones.

#![allow(clippy::panic)]

#[allow(dead_code)]
mod common;

use center_finder::{Edition, Heading, HtsNumber, Router};

/// One line of a snapshot: heading, Center, the other Centers, basis.
fn line(router: &Router<'_>, heading: Heading) -> String {
    let answer = router.route(HtsNumber::from_heading(heading));
    let Some(goods) = answer.as_goods() else { panic!("{heading} is not answered as goods") };
    let also: Vec<&str> = goods.also.iter().map(|a| a.center.id()).collect();
    format!("{heading}\t{}\t{}\t{}", goods.center.id(), also.join("|"), goods.basis.id())
}

#[test]
fn no_answer_changed_unseen() {
    for edition in Edition::ALL {
        let committed = common::text(&format!("tests/snapshots/{}.tsv", edition.id()));
        let router = Router::new(edition);
        let now: Vec<String> = Heading::all().map(|h| line(&router, h)).collect();
        let committed: Vec<&str> = committed.lines().skip(1).collect();
        let mut changed: Vec<String> = committed
            .iter()
            .zip(&now)
            .filter(|(was, is)| was != is)
            .map(|(was, is)| format!("was  {was}\nis   {is}"))
            .collect();
        let count = changed.len();
        changed.truncate(40);
        assert!(
            count == 0,
            "{count} answers of the edition {} changed; if that is meant, run cargo xtask \
             generate and commit\n{}",
            edition.id(),
            changed.join("\n")
        );
        assert_eq!((committed.len(), now.len()), (1228, 1228));
    }
}
