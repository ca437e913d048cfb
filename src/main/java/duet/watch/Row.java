package duet.watch;

import duet.course.State;
import java.util.Locale;

/**
 * An exercise in the list.
 *
 * @param id its id
 * @param title its title
 * @param state how far the student has come with it
 */
public record Row(String id, String title, State state) {
  boolean contains(String words) {
    return (id + " " + title).toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }
}
