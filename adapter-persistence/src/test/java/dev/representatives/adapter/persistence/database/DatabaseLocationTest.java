package dev.representatives.adapter.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseLocationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "jdbc:mysql://db:3306/acme | jdbc:mysql://db:3306/acme",
        "jdbc:mysql://db/acme?user=u&password=secret | jdbc:mysql://db/acme",
        "jdbc:mysql://u:secret@db:3306/acme?x=y@z | jdbc:mysql://db:3306/acme",
        "jdbc:mysql://u:secret@[::1]:3306/acme | jdbc:mysql://[::1]:3306/acme",
        "jdbc:mysql://one:3306,two/acme | jdbc:mysql://one:3306,two/acme",
        "jdbc:mysql:replication://one,two/acme | jdbc:mysql:replication://one,two/acme",
        "jdbc:mysql://u:sec@ret@db/acme | jdbc:mysql://db/acme",
        "jdbc:mysql://u:sec/ret@db/acme | jdbc:mysql://db/acme",
        "jdbc:h2:tcp://db/acme;PASSWORD=secret | jdbc:h2:tcp://db/acme"
      })
  void a_server_is_named_without_credentials(String url, String shown) {
    assertThat(new DatabaseLocation(url).sentence()).isEqualTo("The database is " + shown + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://u:sec?ret@db/acme",
        "jdbc:mysql://u:12?3@db/acme",
        "jdbc:mysql://u:sec;ret@db/acme",
        "jdbc:mysql://(host=db,user=u,password=sec)/acme",
        "jdbc:mysql://address=(host=db)(password=s/ec)/acme",
        "jdbc:mysql://u:sec@[one:1,two:2]/acme"
      })
  void a_possible_password_is_not_shown(String url) {
    assertThat(new DatabaseLocation(url).address()).isEqualTo("jdbc:mysql://...");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:file:./data/acme;MODE=MySQL",
        "jdbc:h2:./data/acme",
        "jdbc:h2:file:./data/x/../acme;PASSWORD=secret"
      })
  void an_embedded_database_is_named_by_its_place(String url) {
    var file = Path.of("data", "acme").toAbsolutePath();

    assertThat(new DatabaseLocation(url).sentence())
        .isEqualTo("The database is the embedded one at " + file + ".");
  }

  @Test
  void the_home_folder_is_written_out() {
    assertThat(new DatabaseLocation("jdbc:h2:~/acme").file())
        .contains(Path.of(System.getProperty("user.home"), "acme"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:h2:mem:acme", "jdbc:h2:tcp://db/acme", "jdbc:mysql://db/acme"})
  void others_have_no_file(String url) {
    assertThat(new DatabaseLocation(url).file()).isEmpty();
  }

  @Test
  void a_database_in_memory_is_described_as_temporary() {
    assertThat(new DatabaseLocation("jdbc:h2:mem:acme;MODE=MySQL").sentence())
        .isEqualTo("The database is in memory and ends with this process.");
  }
}
