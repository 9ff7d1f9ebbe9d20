package dev.representatives.bootstrap.settings;

import io.micronaut.context.exceptions.ConfigurationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a file of environment variables in the format of the {@code EnvironmentFile} of a systemd
 * unit, so that a command uses the same settings as the service. A line that is not an assignment
 * is rejected; systemd ignores it with a warning.
 */
final class EnvironmentFile {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final String WHITE_SPACE = " \t\n\r";
  private static final String COMMENT = "#;";

  /** The characters that a backslash escapes in double quotes; before others it stays literal. */
  private static final String ESCAPABLE_IN_QUOTES = "\"\\`$";

  private static final int END = -1;

  private final String text;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private int position;

  private EnvironmentFile(String text) {
    this.text = text;
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with instructions for the operator
   */
  static Map<String, String> read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw unreadable(file, "it is not UTF-8", e);
    } catch (NoSuchFileException e) {
      throw unreadable(file, "there is no such file", e);
    } catch (AccessDeniedException e) {
      throw unreadable(file, "permission denied", e);
    } catch (IOException e) {
      throw unreadable(file, e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw unreadable(file, e.getMessage(), e);
    }
  }

  private static ConfigurationException unreadable(Path file, String reason, Exception cause) {
    return new ConfigurationException(
        "The file %s of --env-file cannot be read (%s).".formatted(file, reason), cause);
  }

  /**
   * Parses the content of such a file.
   *
   * @throws IllegalArgumentException with the number of the line that is not an assignment
   */
  static Map<String, String> parse(String text) {
    var file = new EnvironmentFile(text);
    file.readLines();
    return file.variables;
  }

  private void readLines() {
    while (peek() != END) {
      if (isOneOf(WHITE_SPACE, peek())) {
        next();
      } else if (isOneOf(COMMENT, peek())) {
        skipLine();
      } else {
        readAssignment();
      }
    }
  }

  private void skipLine() {
    while (peek() != END && next() != '\n') {
      // skip the comment
    }
  }

  private void readAssignment() {
    int line = 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
    var name = new StringBuilder();
    while (peek() != END && peek() != '\n' && peek() != '=') {
      name.append(next());
    }
    if (peek() != '=' || !NAME.matcher(name.toString().stripTrailing()).matches()) {
      throw new IllegalArgumentException("line %d is not NAME=value".formatted(line));
    }
    next();
    variables.put(name.toString().stripTrailing(), readValue());
  }

  /** Reads a value. White space in quotes is kept; around all other parts it is dropped. */
  private String readValue() {
    var value = new StringBuilder();
    while (peek() != END && peek() != '\n') {
      char c = next();
      if (c == '\'' || c == '"') {
        readQuoted(c, value);
      } else if (!isOneOf(WHITE_SPACE, c)) {
        position--;
        value.append(readPlain());
        break;
      }
    }
    return value.toString();
  }

  private void readQuoted(char quote, StringBuilder value) {
    while (peek() != END && peek() != quote) {
      char c = next();
      if (c == '\\' && quote == '"' && peek() != END) {
        char escaped = next();
        if (!isOneOf(ESCAPABLE_IN_QUOTES, escaped) && escaped != '\n') {
          value.append(c);
        }
        if (escaped != '\n') {
          value.append(escaped);
        }
      } else {
        value.append(c);
      }
    }
    if (peek() == quote) {
      next();
    }
  }

  /** Reads to the end of the line; a backslash makes the next character literal. */
  private String readPlain() {
    var value = new StringBuilder();
    int end = 0;
    while (peek() != END && peek() != '\n') {
      char c = next();
      if (c == '\\' && peek() != END) {
        char escaped = next();
        if (escaped != '\n') {
          value.append(escaped);
        }
        end = value.length();
      } else {
        value.append(c);
        end = isOneOf(WHITE_SPACE, c) ? end : value.length();
      }
    }
    return value.substring(0, end);
  }

  private int peek() {
    return position < text.length() ? text.charAt(position) : END;
  }

  private char next() {
    return text.charAt(position++);
  }

  private static boolean isOneOf(String characters, int c) {
    return characters.indexOf(c) >= 0;
  }
}
