package duet.bulk.gradebook;

import duet.bulk.cohort.Person;
import duet.bulk.sheet.Sheet;
import duet.bulk.sheet.SheetFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Who is in the class, as a CSV says it. */
public final class Roster {
  private final List<Person> people;
  private final Map<String, Person> byKey = new LinkedHashMap<>();

  private Roster(List<Person> people) {
    this.people = List.copyOf(people);
    for (Person person : people) {
      for (String key : List.of(person.email(), person.number(), person.login(), person.name())) {
        if (!key.isEmpty()) {
          byKey.putIfAbsent(normal(key), person);
        }
      }
    }
  }

  /** Of a class that nobody has listed. */
  public static Roster none() {
    return new Roster(List.of());
  }

  /**
   * Reads one. The columns are known by the titles that platforms give them.
   *
   * @throws SheetFault if it cannot be read, or nobody can be found by it
   */
  public static Roster read(Path file) throws SheetFault {
    Sheet sheet = Sheet.read(file);
    OptionalInt name = sheet.column("name", "full name", "student", "student name");
    OptionalInt first = sheet.column("first name", "first_name", "firstname");
    OptionalInt last = sheet.column("last name", "last_name", "lastname", "surname");
    OptionalInt number =
        sheet.column("identifier", "id number", "sid", "student id", "id", "matriculation");
    OptionalInt login =
        sheet.column("github_username", "username", "login", "usernames", "sis login id");
    OptionalInt email = sheet.column("email", "email address", "e-mail");
    if (number.isEmpty() && login.isEmpty() && email.isEmpty() && name.isEmpty()) {
      throw new SheetFault(
          "The roster %s has none of the columns name, id, login or email. It has: %s."
              .formatted(file, String.join(", ", sheet.header())));
    }
    List<Person> people = new ArrayList<>();
    for (List<String> row : sheet.rows()) {
      String both = (Sheet.cell(row, first) + " " + Sheet.cell(row, last)).strip();
      String called = Sheet.cell(row, name);
      people.add(
          new Person(
              called.isEmpty() ? both : called,
              Sheet.cell(row, number),
              Sheet.cell(row, login),
              Sheet.cell(row, email)));
    }
    return new Roster(people);
  }

  /** Everybody in it. */
  public List<Person> people() {
    return people;
  }

  /** The one in it who somebody in a download is. */
  public Optional<Person> find(Person person) {
    for (String key : List.of(person.email(), person.number(), person.login(), person.name())) {
      Person found = key.isEmpty() ? null : byKey.get(normal(key));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static String normal(String key) {
    return key.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
