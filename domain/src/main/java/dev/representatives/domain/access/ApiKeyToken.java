package dev.representatives.domain.access;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its holder sends it: {@code rep_<key id>_<secret>_<checksum>}. With the checksum, a
 * mistyped key is rejected without a store lookup, and secret scanners recognise a leaked key.
 */
public final class ApiKeyToken {
  /** Number of random bytes in an id. */
  public static final int ID_BYTES = 10;

  /** Number of random bytes in a secret. */
  public static final int SECRET_BYTES = 32;

  private static final int RADIX = 36;
  private static final int SECRET_LENGTH = 50;
  private static final int CHECKSUM_LENGTH = 7;
  private static final String PREFIX = "rep_";
  private static final Pattern FORM =
      Pattern.compile("rep_([0-9a-z]{16})_([0-9a-z]{50})_([0-9a-z]{7})");

  private final ApiKeyId id;
  private final String secret;

  private ApiKeyToken(ApiKeyId id, String secret) {
    this.id = Objects.requireNonNull(id, "id");
    this.secret = Objects.requireNonNull(secret, "secret");
  }

  /**
   * Creates a key from random bytes.
   *
   * @param random {@link #ID_BYTES} bytes for the id, then {@link #SECRET_BYTES} for the secret
   */
  public static ApiKeyToken of(byte[] random) {
    if (random.length != ID_BYTES + SECRET_BYTES) {
      throw new IllegalArgumentException(
          "a key is made of " + (ID_BYTES + SECRET_BYTES) + " bytes");
    }
    String id = encode(new BigInteger(1, random, 0, ID_BYTES), ApiKeyId.LENGTH);
    String secret = encode(new BigInteger(1, random, ID_BYTES, SECRET_BYTES), SECRET_LENGTH);
    return new ApiKeyToken(new ApiKeyId(id), secret);
  }

  /** Parses a key; empty when the format or the checksum is invalid. */
  public static Optional<ApiKeyToken> parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var token = new ApiKeyToken(new ApiKeyId(matcher.group(1)), matcher.group(2));
    return Optional.of(token).filter(t -> t.checksum().equals(matcher.group(3)));
  }

  /** The id under which the store keeps the key. */
  public ApiKeyId id() {
    return id;
  }

  /** The hash that the store keeps instead of the secret. */
  public SecretHash secretHash() {
    return SecretHash.of(secret);
  }

  /** The complete key. It is secret: show it to its holder once and never store or log it. */
  public String reveal() {
    return withoutChecksum() + "_" + checksum();
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return PREFIX + id.value() + "_***";
  }

  private String withoutChecksum() {
    return PREFIX + id.value() + "_" + secret;
  }

  private String checksum() {
    var crc = new CRC32();
    crc.update(withoutChecksum().getBytes(StandardCharsets.US_ASCII));
    return encode(BigInteger.valueOf(crc.getValue()), CHECKSUM_LENGTH);
  }

  private static String encode(BigInteger number, int length) {
    String digits = number.toString(RADIX);
    return "0".repeat(length - digits.length()) + digits;
  }
}
