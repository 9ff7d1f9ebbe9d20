package dev.representatives.domain.conditional;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The opaque part of a strong entity tag (RFC 9110, section 8.8.3), without its quotes.
 *
 * @param value characters that RFC 9110 allows in a tag: visible characters up to U+00FF, except
 *     the quote
 */
public record EntityTag(String value) {
  public EntityTag {
    if (!isOpaque(value)) {
      throw new IllegalArgumentException("not an opaque tag");
    }
  }

  /** Whether a text is a valid opaque part of a tag. */
  public static boolean isOpaque(String text) {
    return text.chars().allMatch(c -> c > ' ' && c != '"' && c != 0x7F && c <= 0xFF);
  }

  /** Computes a tag from the parts of a representation. */
  public static final class Digest {
    private static final int KEPT_BYTES = 16;

    private final MessageDigest sha256;

    public Digest() {
      try {
        sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    /** Adds a text and its length, so that "ab", "c" differs from "a", "bc". */
    public Digest add(String part) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      add(bytes.length);
      sha256.update(bytes);
      return this;
    }

    /** Adds a number. */
    public Digest add(long part) {
      sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(part).array());
      return this;
    }

    /** Returns the tag of the added parts. */
    public EntityTag toEntityTag() {
      byte[] kept = Arrays.copyOf(sha256.digest(), KEPT_BYTES);
      return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(kept));
    }
  }
}
