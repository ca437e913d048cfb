package duet.bulk.cohort;

/**
 * Somebody who handed something in, as far as the download says who that is. What it does not say
 * is an empty string.
 *
 * @param name as a person is called
 * @param number by which the platform knows them: Moodle's participant, Canvas's user, a student id
 * @param login the account
 * @param email the address
 */
public record Person(String name, String number, String login, String email) {
  /** Known by name and number. */
  static Person named(String name, String number) {
    return new Person(name, number, "", "");
  }

  /** Known by an account, or by whatever a folder is called. */
  static Person account(String login) {
    return new Person("", "", login, "");
  }

  /** The same, with what was not known taken from another. */
  public Person or(Person other) {
    return new Person(
        first(name, other.name),
        first(number, other.number),
        first(login, other.login),
        first(email, other.email));
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
