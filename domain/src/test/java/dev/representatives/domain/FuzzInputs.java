package dev.representatives.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test of the empty input, and of those in the folder of resources whose name is that of the
 * class with {@code Inputs}. A fuzzer has found most of them ({@code .ci/fuzz}); it calls the
 * method {@code fuzzerTestOneInput} of the class. The tests of other modules use it, too.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(FuzzInputs.Folder.class)
public @interface FuzzInputs {
  /** The files of the folder. */
  final class Folder implements ArgumentsProvider {
    private static final byte[] EMPTY = {};

    @Override
    public Stream<Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) throws IOException {
      var test = context.getRequiredTestClass();
      try (var files = Files.list(folder(test))) {
        var inputs = files.sorted().map(Folder::input).toList();
        return Stream.concat(Stream.of(Arguments.of(Named.of("nothing", EMPTY))), inputs.stream());
      }
    }

    private static Path folder(Class<?> test) {
      String name = test.getSimpleName() + "Inputs";
      var url =
          Optional.ofNullable(test.getResource(name))
              .orElseThrow(() -> new IllegalStateException("no folder of resources " + name));
      try {
        return Path.of(url.toURI());
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Arguments input(Path file) {
      try {
        return Arguments.of(Named.of(file.getFileName().toString(), Files.readAllBytes(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
