package dev.representatives.bootstrap.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.bootstrap.client.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderTest {
  private static final String JANE =
      "{\"reference\":\"REP-1\",\"name\":\"Jane Smith\",\"email\":null,\"phone\":\"+1 555\","
          + "\"mobile_phone\":null,\"fax\":null,\"level\":0,\"via\":\"account\",\"of\":[],"
          + "\"reachable\":false,\"unreachable_reason\":\"NO_EMAIL\"}";
  private static final String ANN =
      "{\"reference\":\"REP-2\",\"name\":null,\"email\":\"ann@example.com\",\"phone\":null,"
          + "\"mobile_phone\":\"+1 556\",\"fax\":null,\"level\":1,\"via\":\"supervisor\","
          + "\"of\":[\"REP-1\"],\"reachable\":true,\"unreachable_reason\":null}";

  @Test
  void it_shows_people_level_by_level() {
    assertThat(
            ladder(
                "{\"reached\":true,\"reason\":null,\"recipients_total\":3,\"recipients\":["
                    + JANE
                    + ","
                    + ANN
                    + "]}"))
        .containsExactly(
            "A reminder about document INV-1 goes to:",
            "",
            "Level 0",
            "  Jane Smith (REP-1), linked to the account",
            "    e-mail  none, so a reminder does not reach this person",
            "    phone   +1 555",
            "",
            "Level 1",
            "  REP-2, supervisor of REP-1",
            "    e-mail  ann@example.com",
            "    mobile  +1 556",
            "",
            "1 more is not shown.");
  }

  @Test
  void it_explains_why_nobody_is_reached() {
    assertThat(
            ladder(
                "{\"reached\":false,\"reason\":\"NO_REPRESENTATIVE\",\"recipients_total\":0,"
                    + "\"recipients\":[]}"))
        .containsExactly(
            "A reminder about document INV-1 reaches nobody: no representative is linked to it or"
                + " to its account.");
    assertThat(unreached("4").get(0))
        .isEqualTo(
            "A reminder about document INV-1 reaches nobody: none of these people has an e-mail"
                + " address. The first who has one is on level 4.");
    assertThat(unreached("null").get(0)).endsWith("Nobody above them has one, either.");
  }

  private static List<String> unreached(String nextLevel) {
    return ladder(
        "{\"reached\":false,\"reason\":\"NOBODY_REACHABLE\",\"next_reachable_level\":"
            + nextLevel
            + ",\"recipients_total\":1,\"recipients\":["
            + JANE
            + "]}");
  }

  private static List<String> ladder(String json) {
    return new Ladder("document INV-1", Json.read(json.getBytes(UTF_8)).orElseThrow()).lines();
  }
}
