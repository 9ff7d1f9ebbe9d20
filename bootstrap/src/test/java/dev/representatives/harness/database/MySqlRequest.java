package dev.representatives.harness.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/** What a client sends to a MySQL-protocol server, as far as TLS does not hide it. */
public final class MySqlRequest {
  /** Before the command, a packet has its length and its number. */
  private static final int COMMAND = 4;

  private static final byte QUERY = 0x03;
  private static final byte EXECUTE = 0x17;

  private MySqlRequest() {}

  /** Whether a transaction ends with it. */
  public static boolean isCommit(byte[] packet) {
    return has(packet, QUERY)
        && new String(packet, ISO_8859_1).toUpperCase(Locale.ROOT).endsWith("COMMIT");
  }

  /** Whether it executes a statement, which may be a transaction of its own. */
  public static boolean isExecution(byte[] packet) {
    return has(packet, EXECUTE);
  }

  private static boolean has(byte[] packet, byte command) {
    return packet.length > COMMAND && packet[COMMAND] == command;
  }
}
