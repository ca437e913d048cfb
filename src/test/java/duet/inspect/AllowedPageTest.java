package duet.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What students read is what is held against their work; {@code -Dgolden.renew=1} writes it anew.
 */
class AllowedPageTest {
  private static final Path PAGE = Path.of("exercises/ALLOWED.md");

  @Test
  void the_page_is_made_from_the_list() throws IOException {
    String page = AllowedPage.of(AllowList.common());
    if (System.getProperty("golden.renew") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }
}
