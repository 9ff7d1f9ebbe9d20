package dev.representatives.sampledata;

/** Telephone numbers as ERP systems have them: in every form, and some that are none. */
final class Phones {
  private static final String[] FORMS = {
    "+1 555 01##",
    "+1 (555) 01#-####",
    "(555) 01#-####",
    "555.01#.####",
    "+49 30 ######",
    "0049-30-######",
    "+49 (0) 30 / ## ## ##",
    "030/######-##",
    "+33 1 ## ## ## ##",
    "01.##.##.##.##",
    "+44 20 #### ####",
    "+44(0)20########",
    "+81-3-####-####",
    "０３－####－####",
    "+86 10 #### ####",
    "8 (495) ###-##-##",
    "tel:+1-555-01#-####",
    "+1 555 01# #### ext. ##",
    "+1 555 01# #### x##",
    "+48 ## ### ## ## w. ##",
    "'+55 11 ####-####",
    "##########",
    "+90 212 ### ## ##; +90 212 ### ## ##",
    "call reception",
    "n/a",
    "-",
    "?"
  };

  private Phones() {}

  static String next(Dice dice) {
    var number = new StringBuilder();
    dice.oneOf(FORMS).chars().forEach(c -> number.append(c == '#' ? digit(dice) : (char) c));
    return number.toString();
  }

  private static char digit(Dice dice) {
    return (char) ('0' + dice.below(10));
  }
}
