package dev.representatives.bootstrap.client;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Describes in words why a file cannot be used; exceptions of files often contain only a path. */
public final class FileErrors {
  private FileErrors() {}

  /** The reason, for the middle of a sentence. */
  public static String words(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }
}
