package dev.representatives.bootstrap.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.representatives.bootstrap.client.ClientException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfinishedFileTest {
  @TempDir private Path directory;

  @Test
  void an_incomplete_file_leaves_the_older_one_and_nothing_else() throws IOException {
    var target = Files.writeString(directory.resolve("file.csv"), "old");

    try (var file = UnfinishedFile.of(target)) {
      file.out().write("ne".getBytes(UTF_8));
    }

    assertThat(target).hasContent("old");
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(target));
  }

  @Test
  void a_complete_file_replaces_an_older_one() throws IOException {
    var target = Files.writeString(directory.resolve("file.csv"), "old");

    try (var file = UnfinishedFile.of(target)) {
      file.out().write("new".getBytes(UTF_8));
      file.complete();
    }

    assertThat(target).hasContent("new");
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(target));
  }

  @Test
  void a_file_that_cannot_be_written_is_refused() {
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> UnfinishedFile.of(directory))
        .withMessageContaining("is a folder");
    assertThatExceptionOfType(ClientException.class)
        .isThrownBy(() -> UnfinishedFile.of(directory.resolve("nowhere").resolve("file.csv")))
        .withMessageContaining("cannot be written (there is no such file or folder)");
  }
}
