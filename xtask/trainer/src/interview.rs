//! Answers questions as an honest importer would who knows the accepted heading.

use std::collections::BTreeSet;

use center_finder::words::{Answer, Choice, SuggestOptions, Suggestions, Words};
use center_finder::{Center, Heading, Router};

use crate::eval::Case;

/// The most questions that are answered.
const QUESTIONS: usize = 2;

/// Whether the Center is right after the questions, and how many were asked.
pub fn after_questions(
    words: &Words,
    case: &Case,
    first: &Suggestions,
    router: &Router<'_>,
    right: &BTreeSet<Center>,
) -> (bool, usize) {
    let mut options = SuggestOptions::default();
    let mut found = first.clone();
    let mut asked = 0;
    while asked < QUESTIONS {
        let Some(question) = found.question.take() else { break };
        asked += 1;
        let choice = case.accepted.first().and_then(|&h| honest(&question.options, h));
        options.answers.push(Answer { question: question.question, choice });
        found = words.suggest(&case.text, router, &options);
    }
    (found.centers.first().is_some_and(|c| right.contains(&c.center)), asked)
}

/// The offered option that fits the goods; none fits, or more than one: "I don't know".
fn honest(offered: &[&'static Choice], heading: Heading) -> Option<&'static Choice> {
    let mut fitting = offered.iter().filter(|c| c.holds(heading));
    let only = fitting.next().copied();
    if fitting.next().is_some() { None } else { only }
}
