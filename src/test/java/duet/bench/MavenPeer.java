package duet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code mvn -q -o test}: what most courses run. */
final class MavenPeer implements Peer {
  private final Path home;

  MavenPeer(Path home) {
    this.home = home;
  }

  @Override
  public String title() {
    return "mvn -q -o test";
  }

  @Override
  public void warmUp(Path project) throws IOException, InterruptedException {
    if (command(project, List.of("-q", "-B", "test")).run().exit() != 0) {
      throw new IOException("Maven cannot run the tests; see " + log(project));
    }
  }

  @Override
  public Ran run(Path project) throws IOException, InterruptedException {
    return command(project, List.of("-q", "-B", "-o", "test")).run();
  }

  private Command command(Path project, List<String> words) throws IOException {
    Files.writeString(project.resolve("pom.xml"), pom());
    List<String> all = new java.util.ArrayList<>();
    all.add(home.resolve("mvnw").toString());
    all.addAll(words);
    all.addAll(List.of("-f", project.resolve("pom.xml").toString()));
    return new Command(all, home, Map.of(), log(project));
  }

  private static Path log(Path project) {
    return project.resolve("mvn.log");
  }

  /** With the versions of plugins and libraries that Duet itself is built with. */
  private String pom() throws IOException {
    String ours = Files.readString(home.resolve("pom.xml"));
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>peer</groupId>
          <artifactId>peer</artifactId>
          <version>1</version>
          <properties>
            <maven.compiler.release>17</maven.compiler.release>
            <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          </properties>
          <dependencies>
            <dependency>
              <groupId>duet</groupId>
              <artifactId>duet</artifactId>
              <version>1</version>
              <scope>system</scope>
              <systemPath>%s</systemPath>
            </dependency>
            %s
            %s
          </dependencies>
          <build>
            <plugins>
              %s
              %s
              %s
            </plugins>
          </build>
        </project>
        """
        .formatted(
            home.resolve("target/duet.jar"),
            library(ours, "junit-jupiter-api"),
            library(ours, "junit-jupiter-engine"),
            plugin(ours, "maven-resources-plugin"),
            plugin(ours, "maven-compiler-plugin"),
            plugin(ours, "maven-surefire-plugin"));
  }

  private static String library(String ours, String artifact) {
    return "<dependency><groupId>org.junit.jupiter</groupId><artifactId>%s</artifactId><version>%s</version><scope>test</scope></dependency>"
        .formatted(artifact, between(ours, "<junit.version>", "<"));
  }

  private static String plugin(String ours, String artifact) {
    String after = ours.substring(ours.indexOf("<artifactId>" + artifact + "<"));
    return "<plugin><artifactId>%s</artifactId><version>%s</version></plugin>"
        .formatted(artifact, between(after, "<version>", "<"));
  }

  private static String between(String text, String begin, String end) {
    int from = text.indexOf(begin) + begin.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
