package dev.representatives.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The words in the names and string constants of a class, read from its class file. */
final class Vocabulary {
  private Vocabulary() {}

  /** The uses of the terms in a class; a term may be several words, such as {@code if match}. */
  static Stream<String> usesOf(Set<String> words, JavaClass javaClass) {
    var names =
        Stream.concat(
            Stream.of(new Use("Class", javaClass.getName(), javaClass.getSimpleName())),
            Stream.concat(
                members("Field", javaClass.getFields().stream()),
                members("Method", javaClass.getMethods().stream())));
    var constants =
        stringConstants(javaClass).stream()
            .map(
                text ->
                    new Use("String in class", javaClass.getName() + "> <" + shown(text), text));
    return Stream.concat(names, constants)
        .flatMap(
            use ->
                words.stream()
                    .filter(word -> spaced(use.text()).contains(" " + word + " "))
                    .map(
                        word -> use.kind() + " <" + use.place() + "> has the word <" + word + ">"));
  }

  private static Stream<Use> members(String kind, Stream<? extends JavaMember> members) {
    return members
        .filter(member -> !member.getModifiers().contains(JavaModifier.SYNTHETIC))
        .map(member -> new Use(kind, member.getFullName(), member.getName()));
  }

  /** In the recipe of a concatenation, control characters stand for its arguments. */
  private static String shown(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  /** In lower case, with one space before and after each word; camelCase is two words. */
  private static String spaced(String text) {
    return (" " + text + " ")
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** The string constants of a class file, including those of concatenations (JVMS 4.4). */
  private static List<String> stringConstants(JavaClass javaClass) {
    var uri = javaClass.getSource().orElseThrow().getUri();
    try (var in = new DataInputStream(new BufferedInputStream(uri.toURL().openStream()))) {
      in.skipNBytes(8);
      var texts = new String[in.readUnsignedShort()];
      var strings = new ArrayList<Integer>();
      int next = 1;
      while (next < texts.length) {
        int tag = in.readUnsignedByte();
        if (tag == 1) {
          texts[next] = in.readUTF();
        } else if (tag == 8) {
          strings.add(in.readUnsignedShort());
        } else {
          in.skipNBytes(size(tag));
        }
        next += tag == 5 || tag == 6 ? 2 : 1;
      }
      return strings.stream().map(index -> texts[index]).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int size(int tag) {
    return switch (tag) {
      case 7, 16, 19, 20 -> 2;
      case 15 -> 3;
      case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
      case 5, 6 -> 8;
      default -> throw new IllegalStateException("unknown constant " + tag);
    };
  }

  /** A text of a class that a reader may meet. */
  private record Use(String kind, String place, String text) {}
}
