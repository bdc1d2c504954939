//! What columns hold, by the names in a header or as the user says.

use alloc::string::String;
use alloc::vec::Vec;

macro_rules! columns {
    ($($name:ident $id:literal $doc:literal [$($header:literal)*];)*) => {
        /// What a column holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryColumn"))]
        pub enum Column {
            $(#[doc = $doc] #[cfg_attr(feature = "serde", serde(rename = $id))] $name,)*
        }

        impl Column {
            /// Every kind of column.
            pub const ALL: &[Column] = &[$(Column::$name,)*];

            /// The stable name, such as `entry`.
            pub const fn id(self) -> &'static str {
                match self { $(Column::$name => $id,)* }
            }

            /// Header texts without case, accents, spaces and signs, the best first.
            const fn headers(self) -> &'static [&'static str] {
                match self { $(Column::$name => &[$($header,)*],)* }
            }
        }
    };
}

columns! {
    Hts "hts" "The tariff number." [
        "htsnumberfull" "linetariffhtsnumber" "htsnumber" "htsusnumber" "htsno" "htsusno" "hts10" "hts" "htscode" "htsus" "htsusa" "htsnum" "hts8"
        "tariffnumber" "tariffno" "tariffcode" "tariffnum" "tariff" "usharmonizednumber" "harmonizednumber" "harmonizedtariffnumber"
        "harmonizedcode" "harmonizedtariffcode" "harmonizedtariff" "hsnumber" "hscode" "hs" "hsno" "commoditycode" "commoditynumber"
        "classification" "classificationnumber" "tariffclassification" "htsclassification" "htsusclassification" "itemhts" "producthts" "parthts"
        "fraccionarancelaria" "codigoarancelario" "partidaarancelaria" "clasificacionarancelaria" "numerohts" "codigohts" "nohts"
        "numeroarancelario" "subpartida" "subpartidaarancelaria" "fraccion" "partida" "arancel" "codigosa" "heading"
    ];
    Entry "entry" "The number of the entry summary." [
        "entrysummarynumber" "entrynumber" "entryno" "entrynum" "entry" "entrysummaryno" "entrysummary" "esnumber" "entryid" "customsentrynumber"
        "cbpentrynumber" "7501number" "brokerentrynumber" "numerodeentrada" "numeroentrada" "noentrada" "entrada" "numerodepedimento" "pedimento"
        "numerodedeclaracion" "declaracion"
    ];
    Filer "filer" "The code of the filer, three characters." [
        "filercode" "entryfilercode" "filer" "brokercode" "brokerfilercode" "codigodeagente" "agente" "codigoagente"
    ];
    Line "line" "The number of the line in the entry." [
        "entrysummarylinenumber" "entrylinenumber" "linenumber" "lineno" "linenum" "line" "entryline" "eslinenumber" "lineitem" "lineitemnumber"
        "cbplinenumber" "7501line" "summarylinenumber" "numerodelinea" "numerolinea" "linea" "renglon" "nolinea"
    ];
    Ordinal "ordinal" "Which of the line's tariff numbers it is." [
        "tariffordinalnumber" "tariffordinal" "ordinalnumber" "ordinal" "tariffsequence" "tariffsequencenumber" "tariffline" "htssequence" "ordinalarancelario"
    ];
    Value "value" "The value of the goods." [
        "linetariffgoodsvalueamount" "linegoodsvalueamount" "goodsvalueamount" "goodsvalue" "enteredvalue" "lineenteredvalue" "customsvalue"
        "linevalue" "tariffvalue" "dutiablevalue" "totalenteredvalue" "enteredvalueusd" "customsvalueusd" "valueusd" "usdvalue" "value"
        "goodsvalueusd" "lineitemvalue" "totalvalue" "declaredvalue" "invoicevalue" "commercialvalue" "fobvalue" "valueamount" "amount" "amountusd"
        "valorenaduana" "valoraduana" "valordelamercancia" "valormercancia" "valordeclarado" "valorusd" "valorfob" "valorfactura" "valor" "importe"
    ];
    Quantity "quantity" "The quantity." [
        "linetariffquantity1" "tariffquantity1" "linetariffquantity" "quantity1" "quantity" "qty1" "qty" "tariffquantity" "netquantity" "units"
        "reportingquantity" "statisticalquantity" "cantidad" "cantidad1" "cantidadcomercial"
    ];
    Unit "unit" "The unit of the quantity." [
        "linetariffuom1code" "tariffuom1code" "linetariffuomcode" "uom1code" "uom1" "uom" "uomcode" "unitofmeasure" "unitofmeasurement" "unit"
        "quantityuom" "qtyuom" "unidad" "unidaddemedida" "unidadmedida" "um"
    ];
    Port "port" "The port of entry." [
        "portofentrycode" "portofentry" "entryport" "entryportcode" "portcode" "port" "poe" "districtport" "portofentryname" "entryportname"
        "portname" "puertodeentrada" "puerto" "aduana"
    ];
    EntryDate "entry-date" "The date of entry." [
        "entrydate" "dateofentry" "releasedate" "fechadeentrada" "fechaentrada" "fechadepedimento" "fecha" "date"
    ];
    SummaryDate "summary-date" "The date of the entry summary." [
        "entrysummarydate" "summarydate" "entrysummaryfiledate" "entryfiledate" "filingdate" "filedate" "fechaderesumen" "fechadepresentacion"
    ];
    ImportDate "import-date" "The date of importation." [
        "importationdate" "importdate" "dateofimportation" "dateimported" "arrivaldate" "fechadeimportacion" "fechaimportacion" "fechadellegada"
    ];
    ImporterNumber "importer-number" "The importer of record's number." [
        "importernumber" "importerofrecordnumber" "iornumber" "importerno" "importerid" "ior" "importeriornumber" "importernum" "irsnumber" "ein"
        "consigneenumber" "numerodeimportador" "numeroimportador" "rfc"
    ];
    ImporterName "importer-name" "The importer's name." [
        "importername" "importerofrecordname" "importer" "importerofrecord" "iorname" "customername" "customer" "client" "account"
        "nombredelimportador" "nombreimportador" "importador" "cliente"
    ];
    Center "center" "The Center that CBP holds for the importer." [
        "centerid" "centeridentifier" "centercode" "ceeid" "cee" "center" "ceecode" "centername" "centerofexcellence" "centerofexcellenceandexpertise"
        "iddelcentro" "centro" "idcentro"
    ];
    Team "team" "The number of the review team." [
        "reviewteamnumber" "teamnumber" "reviewteam" "importspecialistteam" "team" "teamno" "equipo" "numerodeequipo"
    ];
    EntryType "entry-type" "The type of the entry." ["entrytypecode" "entrytype" "typecode" "tipodeentrada"];
    Origin "origin" "The country of origin." [
        "countryoforigincode" "countryoforigin" "origincountry" "origincountrycode" "coo" "origin" "paisdeorigen" "origen"
    ];
    Description "description" "Words for the goods." [
        "description" "goodsdescription" "itemdescription" "productdescription" "linedescription" "commoditydescription" "descripcion"
        "descripciondelamercancia" "mercancia"
    ];
}

impl Column {
    /// The columns with dates, the one that counts first.
    pub(crate) const DATES: [Column; 3] =
        [Column::EntryDate, Column::SummaryDate, Column::ImportDate];

    pub(crate) const COUNT: usize = Column::ALL.len();

    /// The kind of that name.
    ///
    /// ```
    /// use center_finder::history::Column;
    /// assert_eq!(Column::from_id("hts"), Some(Column::Hts));
    /// ```
    pub fn from_id(id: &str) -> Option<Column> {
        Column::ALL.iter().copied().find(|c| c.id() == id)
    }

    /// What a header means, in English or Spanish, and how good the match is, 0 the best.
    pub(crate) fn named(header: &str) -> Option<(Column, usize)> {
        let plain = plain(header);
        if plain.is_empty() || plain.len() > 60 {
            return None;
        }
        Column::ALL
            .iter()
            .find_map(|&c| c.headers().iter().position(|h| *h == plain).map(|rank| (c, rank)))
    }
}

/// A header without case, accents, spaces and signs.
pub(crate) fn plain(header: &str) -> String {
    header
        .chars()
        .filter_map(|c| match c {
            'á' | 'à' | 'â' | 'ä' | 'Á' => Some('a'),
            'é' | 'è' | 'ê' | 'ë' | 'É' => Some('e'),
            'í' | 'ì' | 'î' | 'ï' | 'Í' => Some('i'),
            'ó' | 'ò' | 'ô' | 'ö' | 'Ó' => Some('o'),
            'ú' | 'ù' | 'û' | 'ü' | 'Ú' => Some('u'),
            'ñ' | 'Ñ' => Some('n'),
            c if c.is_ascii_alphanumeric() => Some(c.to_ascii_lowercase()),
            _ => None,
        })
        .collect()
}

/// How it is known what a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "HistoryHow"))]
pub enum How {
    /// By its header.
    Name,
    /// By what its cells hold.
    Content,
    /// The user said so.
    User,
}

impl How {
    /// The stable name: `name`, `content` or `user`.
    pub const fn id(self) -> &'static str {
        match self {
            How::Name => "name",
            How::Content => "content",
            How::User => "user",
        }
    }
}

/// Which column holds what, as a user corrects it. Columns count from 0.
///
/// ```
/// use center_finder::history::{Column, HistoryReader, Mapping};
///
/// let mapping = Mapping::new().with(Column::Hts, 1).with(Column::Value, 0);
/// let mut reader = HistoryReader::new().with_mapping(mapping);
/// reader.push(b"100,8703.23.01\n50,0101.21\n")?;
/// assert_eq!(reader.finish()?.counts().goods, 2);
/// # Ok::<(), center_finder::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    pub(crate) set: Vec<(Column, Option<usize>)>,
}

impl Mapping {
    /// One that says nothing.
    pub fn new() -> Mapping {
        Mapping::default()
    }

    /// Says which column holds something.
    pub fn with(mut self, column: Column, index: usize) -> Mapping {
        self.set.retain(|(c, at)| *c != column && *at != Some(index));
        self.set.push((column, Some(index)));
        self
    }

    /// Says that no column holds it.
    pub fn without(mut self, column: Column) -> Mapping {
        self.set.retain(|(c, _)| *c != column);
        self.set.push((column, None));
        self
    }
}

/// What is known of the columns: for each kind its index and how that is known.
pub(crate) type Found = [Option<(u16, How)>; Column::COUNT];

/// Reads a header. The best name wins where two columns claim the same.
pub(crate) fn by_name(headers: &[String]) -> Found {
    let mut found: [Option<(u16, usize)>; Column::COUNT] = [None; Column::COUNT];
    for (index, header) in headers.iter().enumerate().take(super::scan::MOST_FIELDS) {
        if let Some((column, rank)) = Column::named(header)
            && let Some(slot) = found.get_mut(column as usize)
            && slot.is_none_or(|(_, best)| rank < best)
        {
            *slot = Some((index as u16, rank));
        }
    }
    found.map(|f| f.map(|(index, _)| (index, How::Name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn every_header_text_is_plain_and_means_one_thing() {
        for (i, &column) in Column::ALL.iter().enumerate() {
            assert_eq!(Column::from_id(column.id()), Some(column));
            assert_eq!(column as usize, i);
            for (rank, header) in column.headers().iter().enumerate() {
                assert_eq!(Column::named(header), Some((column, rank)), "{header}");
            }
        }
    }

    #[test]
    fn es_003_is_known_in_both_forms() {
        let newer = [
            "Importer Name",
            "Importer Number",
            "Filer Code",
            "Entry Summary Number",
            "Entry Summary Line Number",
            "Tariff Ordinal Number",
            "Entry Type Code",
            "Port of Entry Code",
            "Entry Date",
            "Entry Summary Date",
            "Importation Date",
            "Review Team Number",
            "Country of Origin Code",
            "HTS Number - Full",
            "Line Tariff Quantity (1)",
            "Line Tariff UOM (1) Code",
            "Line Tariff Goods Value Amount",
            "Center ID",
        ];
        let found = by_name(&newer.map(|s| s.to_string()));
        assert_eq!(found.iter().flatten().count(), newer.len());
        assert_eq!(Column::named("Line Goods Value Amount").unwrap().0, Column::Value);
        assert_eq!(Column::named("Fracción arancelaria").unwrap().0, Column::Hts);
        assert_eq!(Column::named("Line Tariff Duty Amount"), None);
        let two = ["HTS".to_string(), "HTS Number - Full".to_string()];
        assert_eq!(by_name(&two)[Column::Hts as usize].unwrap().0, 1);
    }
}
