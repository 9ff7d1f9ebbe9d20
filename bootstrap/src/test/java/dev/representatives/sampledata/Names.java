package dev.representatives.sampledata;

import java.util.List;

/** Names of people and companies in one language. */
record Names(List<String> first, List<String> last, List<String> companies, Script script) {
  static final int VARIETY = 400;

  Names {
    first = List.copyOf(first);
    last = List.copyOf(last);
    companies = List.copyOf(companies);
  }

  Person person(Dice dice) {
    return new Person(
        first.get(dice.below(first.size())), last.get(dice.below(last.size())), script);
  }

  String company(Dice dice) {
    return companies.get(dice.below(companies.size()));
  }
}
