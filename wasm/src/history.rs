//! The import history at the border: a class that takes a file in pieces, and one that gives it
//! back annotated.

use center_finder as core;
use center_finder::appeal::{Appeal, Factor, Request};
use center_finder::history::{
    Annotator as CoreAnnotator, Column, Filter, HeadingLines as CoreLines, History as CoreHistory,
    HistoryReader, Mapping,
};
use center_finder::{Center, Data, Date, Edition, ScopeTable};
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::border::{edition, field, give, plain, text, throw, wrong};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str =
    concat!(include_str!("generated/history.ts"), include_str!("history.ts"));

/// Centers, headings and errors, where the full module does not declare them already.
#[cfg(not(feature = "full"))]
#[wasm_bindgen(typescript_custom_section)]
const SHARED: &'static str =
    concat!(include_str!("generated/answers.ts"), include_str!("types.ts"));

/// An import history that is being read, or was. One object reads one file.
#[wasm_bindgen]
pub struct History {
    edition: Edition,
    reader: Option<HistoryReader>,
    done: Option<CoreHistory>,
}

#[wasm_bindgen]
impl History {
    /// One that answers in an edition, unless it is asked for another.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<History, JsValue> {
        Ok(History {
            edition: edition(edition_id)?,
            reader: Some(HistoryReader::new()),
            done: None,
        })
    }

    /// Lays a table of ranges over the built-in one, or puts it in its place; before the first
    /// piece.
    #[wasm_bindgen(js_name = setScope)]
    pub fn set_scope(&mut self, name: &str, csv: &str, replace: bool) -> Result<(), JsValue> {
        let table = table(name, csv, replace)?;
        self.before_reading(|reader| reader.with_table(&table))
    }

    /// Says which column holds what, counted from 0, or that none does (`null`); before the first
    /// piece.
    #[wasm_bindgen(js_name = setMapping)]
    pub fn set_mapping(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "HistoryMapping")] columns: JsValue,
    ) -> Result<(), JsValue> {
        let mapping = mapping(&columns)?;
        self.before_reading(|reader| reader.with_mapping(mapping))
    }

    /// Reads the next piece of the file.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.reading()?.push(bytes).map_err(|e| throw(&e, ""))
    }

    /// How far it is.
    #[wasm_bindgen(unchecked_return_type = "HistoryProgress")]
    pub fn progress(&self) -> Result<JsValue, JsValue> {
        match (&self.reader, &self.done) {
            (Some(reader), _) => give(&(&reader.progress()).into()),
            (None, Some(done)) => give(
                &(&core::history::Progress {
                    bytes: done.counts().bytes,
                    rows: done.counts().rows,
                })
                    .into(),
            ),
            (None, None) => Err(out_of_order()),
        }
    }

    /// What the file looks like, as soon as that is known: after 64 KiB or at the end.
    #[wasm_bindgen(unchecked_return_type = "HistoryLayout | null")]
    pub fn columns(&self) -> Result<JsValue, JsValue> {
        let layout = self
            .done
            .as_ref()
            .map(CoreHistory::layout)
            .or_else(|| self.reader.as_ref().and_then(HistoryReader::layout));
        layout.map_or(Ok(JsValue::NULL), |l| give(&l.into()))
    }

    /// The answer as if the file ended with what was read; `null` before anything is known.
    #[wasm_bindgen(unchecked_return_type = "HistoryAnswer | null")]
    pub fn snapshot(&self) -> Result<JsValue, JsValue> {
        match (&self.done, &self.reader) {
            (Some(done), _) => give(&(&done.answer(self.edition, &Filter::default())).into()),
            (None, Some(reader)) => reader
                .so_far(self.edition)
                .map_or(Ok(JsValue::NULL), |answer| give(&(&answer).into())),
            (None, None) => Err(out_of_order()),
        }
    }

    /// The end of the file.
    #[wasm_bindgen(unchecked_return_type = "HistoryResult")]
    pub fn finish(&mut self) -> Result<JsValue, JsValue> {
        // Where this fails the reader stays, and `columns` says what is there.
        self.reading()?.look().map_err(|e| throw(&e, ""))?;
        let Some(reader) = self.reader.take() else { return Err(out_of_order()) };
        let done = reader.finish().map_err(|e| throw(&e, ""))?;
        let Data::Record(mut fields) = Data::from(&done) else { return Err(out_of_order()) };
        fields.push(("answer", (&done.answer(self.edition, &Filter::default())).into()));
        self.done = Some(done);
        give(&Data::Record(fields))
    }

    /// The answer in an edition, for an importer and months.
    #[wasm_bindgen(unchecked_return_type = "HistoryAnswer")]
    pub fn answer(
        &self,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
        #[wasm_bindgen(unchecked_param_type = "HistoryFilter")] filter: JsValue,
    ) -> Result<JsValue, JsValue> {
        give(&(&self.done()?.answer(edition(edition_id)?, &read_filter(&filter)?)).into())
    }

    /// Rows that could not be read, from one on; of more than 10,000 only the first are kept.
    #[wasm_bindgen(unchecked_return_type = "HistoryUnread[]")]
    pub fn unread(&self, from: u32, count: u32) -> Result<JsValue, JsValue> {
        give(&Data::List(
            self.done()?
                .unread()
                .iter()
                .skip(from as usize)
                .take(count as usize)
                .map(Data::from)
                .collect(),
        ))
    }

    /// The rows that could not be read, as CSV.
    #[wasm_bindgen(js_name = unreadCsv)]
    pub fn unread_csv(&self) -> Result<String, JsValue> {
        Ok(self.done()?.unread_csv())
    }

    /// The answer as CSV.
    #[wasm_bindgen(js_name = summaryCsv)]
    pub fn summary_csv(
        &self,
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
        #[wasm_bindgen(unchecked_param_type = "HistoryFilter")] filter: JsValue,
    ) -> Result<String, JsValue> {
        Ok(self.done()?.summary_csv(edition(edition_id)?, &read_filter(&filter)?))
    }

    /// The parts of a letter of appeal.
    #[wasm_bindgen(unchecked_return_type = "AppealPacket")]
    pub fn appeal(
        &self,
        #[wasm_bindgen(unchecked_param_type = "AppealRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let center = |name| -> Result<Option<Center>, JsValue> {
            text(&request, name)?
                .filter(|id| !id.is_empty())
                .map(|id| Center::from_id(&id).map_err(|e| throw(&e, &id)))
                .transpose()
        };
        let mut reasons = Vec::new();
        for id in texts(&request, "reasons")? {
            reasons
                .push(Factor::from_id(&id).ok_or_else(|| wrong("reasons", "a list of factors"))?);
        }
        let request = Request {
            importer: text(&request, "importer")?,
            current: center("current")?,
            preferred: center("preferred")?,
            numbers: texts(&request, "numbers")?,
            reasons,
            until: date(&request, "until")?,
        };
        give(&(&Appeal::prepare(self.done()?, &request)).into())
    }
}

impl History {
    fn reading(&mut self) -> Result<&mut HistoryReader, JsValue> {
        self.reader.as_mut().ok_or_else(out_of_order)
    }

    fn done(&self) -> Result<&CoreHistory, JsValue> {
        self.done.as_ref().ok_or_else(out_of_order)
    }

    fn before_reading(
        &mut self,
        change: impl FnOnce(HistoryReader) -> HistoryReader,
    ) -> Result<(), JsValue> {
        match self.reader.take() {
            Some(reader) if reader.progress().bytes == 0 => {
                self.reader = Some(change(reader));
                Ok(())
            }
            reader => {
                self.reader = reader;
                Err(out_of_order())
            }
        }
    }
}

/// What goes over the file a second time: it is told how before its first piece.
struct Pass<T> {
    inner: Option<T>,
    begun: bool,
}

impl<T> Pass<T> {
    fn new(inner: T) -> Self {
        Pass { inner: Some(inner), begun: false }
    }

    fn before(&mut self, change: impl FnOnce(T) -> T) -> Result<(), JsValue> {
        if self.begun {
            return Err(out_of_order());
        }
        self.inner = Some(change(self.take()?));
        Ok(())
    }

    fn begin(&mut self) -> Result<&mut T, JsValue> {
        self.begun = true;
        self.inner.as_mut().ok_or_else(out_of_order)
    }

    fn take(&mut self) -> Result<T, JsValue> {
        self.inner.take().ok_or_else(out_of_order)
    }
}

/// Gives a file back with heading, Center, basis and status for each row: the second pass over the
/// same bytes.
#[wasm_bindgen]
pub struct Annotator(Pass<CoreAnnotator>);

#[wasm_bindgen]
impl Annotator {
    /// One that answers in an edition.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "EditionId")] edition_id: &str,
    ) -> Result<Annotator, JsValue> {
        Ok(Annotator(Pass::new(CoreAnnotator::new(edition(edition_id)?))))
    }

    /// As the reader was told; before the first piece.
    #[wasm_bindgen(js_name = setScope)]
    pub fn set_scope(&mut self, name: &str, csv: &str, replace: bool) -> Result<(), JsValue> {
        let table = table(name, csv, replace)?;
        self.0.before(|annotator| annotator.with_table(&table))
    }

    /// As the reader was told; before the first piece.
    #[wasm_bindgen(js_name = setMapping)]
    pub fn set_mapping(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "HistoryMapping")] columns: JsValue,
    ) -> Result<(), JsValue> {
        let mapping = mapping(&columns)?;
        self.0.before(|annotator| annotator.with_mapping(mapping))
    }

    /// Takes the next piece and gives what is ready.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
        self.0.begin()?.push(bytes).map_err(|e| throw(&e, ""))
    }

    /// Gives the rest.
    pub fn finish(&mut self) -> Result<Vec<u8>, JsValue> {
        self.0.begin()?.finish().map_err(|e| throw(&e, ""))
    }
}

/// Finds the first rows of a heading as they stand in the file: a second pass over the same bytes.
#[wasm_bindgen]
pub struct HeadingLines(Pass<CoreLines>);

#[wasm_bindgen]
impl HeadingLines {
    /// One that finds at most so many rows of a heading, of an importer and months.
    #[wasm_bindgen(constructor)]
    pub fn new(
        heading: &str,
        #[wasm_bindgen(unchecked_param_type = "HistoryFilter")] filter: JsValue,
        most: u32,
    ) -> Result<HeadingLines, JsValue> {
        let inner = CoreLines::new(heading, &read_filter(&filter)?, most as usize)
            .map_err(|e| throw(&e, heading))?;
        Ok(HeadingLines(Pass::new(inner)))
    }

    /// As the reader was told; before the first piece.
    #[wasm_bindgen(js_name = setScope)]
    pub fn set_scope(&mut self, name: &str, csv: &str, replace: bool) -> Result<(), JsValue> {
        let table = table(name, csv, replace)?;
        self.0.before(|lines| lines.with_table(&table))
    }

    /// As the reader was told; before the first piece.
    #[wasm_bindgen(js_name = setMapping)]
    pub fn set_mapping(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "HistoryMapping")] columns: JsValue,
    ) -> Result<(), JsValue> {
        let mapping = mapping(&columns)?;
        self.0.before(|lines| lines.with_mapping(mapping))
    }

    /// Takes the next piece; true when there is enough.
    pub fn push(&mut self, bytes: &[u8]) -> Result<bool, JsValue> {
        self.0.begin()?.push(bytes).map_err(|e| throw(&e, ""))
    }

    /// What was found.
    #[wasm_bindgen(unchecked_return_type = "HistoryLines")]
    pub fn finish(&mut self) -> Result<JsValue, JsValue> {
        let found = self.0.take()?.finish().map_err(|e| throw(&e, ""))?;
        give(&(&found).into())
    }
}

fn table(name: &str, csv: &str, replace: bool) -> Result<ScopeTable, JsValue> {
    let table = ScopeTable::parse(name, csv).map_err(|e| throw(&e, csv))?;
    Ok(if replace { table.replacing() } else { table })
}

fn mapping(columns: &JsValue) -> Result<Mapping, JsValue> {
    if !columns.is_object() {
        return Err(wrong("mapping", "an object of columns"));
    }
    let mut mapping = Mapping::new();
    for &column in Column::ALL {
        let value = field(columns, column.id());
        if value.is_null() {
            mapping = mapping.without(column);
        } else if !value.is_undefined() {
            let index = value.as_f64().filter(|n| *n >= 0.0 && *n < 255.0 && n.fract() == 0.0);
            mapping = mapping.with(
                column,
                index.ok_or_else(|| wrong(column.id(), "the number of a column, or null"))?
                    as usize,
            );
        }
    }
    Ok(mapping)
}

fn read_filter(value: &JsValue) -> Result<Filter, JsValue> {
    Ok(Filter {
        importer: text(value, "importer")?,
        from: date(value, "from")?,
        until: date(value, "until")?,
    })
}

fn date(value: &JsValue, name: &'static str) -> Result<Option<Date>, JsValue> {
    text(value, name)?
        .filter(|t| !t.is_empty())
        .map(|t| Date::parse(&t).map_err(|e| throw(&e, &t)))
        .transpose()
}

fn texts(value: &JsValue, name: &'static str) -> Result<Vec<String>, JsValue> {
    let found = field(value, name);
    if found.is_undefined() || found.is_null() {
        return Ok(Vec::new());
    }
    if !Array::is_array(&found) {
        return Err(wrong(name, "a list of texts"));
    }
    Array::from(&found)
        .iter()
        .map(|t| t.as_string().ok_or_else(|| wrong(name, "a list of texts")))
        .collect()
}

fn out_of_order() -> JsValue {
    plain(
        "bad-state",
        "the import history was called out of order",
        "start again from the beginning",
    )
}
