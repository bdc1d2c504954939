/*!
Which U.S. Customs Center handles which goods.

Customs (CBP) moved the post-release work on imports from ports to industry
Centers. This crate routes goods to a [`Center`] and says why, how sure, and
what else is plausible. It is pure: no I/O, no clock, no network, no unsafe
code, and no panics on any input.

```
use center_finder::{Edition, Router};

let router = Router::new(Edition::InForce);
let answer = router.read("4202.22")?;
let goods = answer.as_goods().unwrap();
assert_eq!(goods.center.name(), "Consumer Products & Mass Merchandising");
// Bags go to one Center or another; this is what decides.
let other = goods.also.first().unwrap();
assert_eq!(other.center.name(), "Apparel, Footwear & Textiles");
assert_eq!(other.condition.unwrap().code, "apparel-business");
# Ok::<(), center_finder::Error>(())
```

# The rest

* [`HtsNumber`] reads tariff numbers in any usual spelling, with visible repairs.
* [`Router`] answers for a number; [`ScopeTable`] lets a program lay its own list over ours.
* [`assess`] judges an importer: eligibility in 2012, assignment today.
* [`Task`] says who does what, [`Agency`] who else has a say, [`Ruling`] who handled such goods
* once. [`Edition::at`] and [`Step`] know the dates.

An answer is a first indication, never legal advice: what decides is the Center
ID that CBP holds for the importer in ACE.
*/

// What ts-rs derives speaks of std.
#![cfg_attr(not(feature = "typescript"), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]
#![warn(missing_docs)]

extern crate alloc;
#[cfg(any(test, center_finder_lent_titles))]
extern crate std;

mod agency;
#[cfg(feature = "history")]
pub mod appeal;
mod center;
#[cfg(feature = "words")]
mod coder;
mod csv;
#[cfg(feature = "serde")]
mod data;
mod date;
mod edition;
mod eligibility;
mod error;
mod evidence;
#[cfg_attr(center_finder_lent_titles, allow(dead_code))]
mod generated;
#[cfg(feature = "history")]
pub mod history;
mod hts;
mod importer;
#[cfg(feature = "serde")]
mod json;
mod nomenclature;
mod office;
mod route;
pub mod scope;
mod small;
mod source;
#[cfg(feature = "words")]
pub mod words;

pub use agency::Agency;
pub use center::{Center, Stage};
#[cfg(feature = "serde")]
pub use data::Data;
pub use date::Date;
pub use edition::{AsOf, Edition, Period, Step};
pub use eligibility::{Assessment, CenterShare, Reason, Verdict, assess};
pub use error::Error;
pub use evidence::Ruling;
pub use hts::{HtsNumber, Level, Reading, Repair};
pub use importer::{Ctpat, GoodsShare, ImporterProfile, Role};
#[cfg(center_finder_lent_titles)]
#[doc(hidden)]
pub use nomenclature::lend_titles;
pub use nomenclature::{Chapter, Heading, Moved};
pub use office::{Benefit, Place, Task};
pub use route::{
    CenterCount, ChapterRouting, GoodsRouting, MovedRouting, Primary, Router, Routing, Supplied,
    TreatmentRouting,
};
#[doc(hidden)]
pub use route::{Codes, RouteCodes};
pub use scope::{Alternative, Basis, Condition, Factor, Note, ScopeTable};
pub use source::Source;
