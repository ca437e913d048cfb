package duet.bulk.page;

/** The words of filters; none has a blank in it. */
final class Filters {
  static final String HUMAN = "look";

  private Filters() {}

  static String cell(String exercise, String kind) {
    return exercise + "=" + kind;
  }

  static String promise(String exercise, String check) {
    return exercise + "/" + check;
  }

  static String points(int bin) {
    return "points-" + bin;
  }

  static String mistake(String exercise, int index) {
    return exercise + "~" + index;
  }

  static String look(int index) {
    return HUMAN + "-" + index;
  }
}
