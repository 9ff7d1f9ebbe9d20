package dev.representatives.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.representatives.harness.api.Api;
import dev.representatives.harness.api.Given;
import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What GET /representatives, GET /deletions, GET /accounts, GET /documents and GET /links have in
 * common.
 */
@OnEveryDatabase
class CursorScenarios extends Scenarios {
  /** The lists that are read with a cursor. */
  enum Listed {
    REPRESENTATIVES("/representatives", "reference") {
      @Override
      void given(Given given, String number) {
        given.representative(number, Json.object());
      }
    },
    DELETIONS("/deletions", "reference") {
      @Override
      void given(Given given, String number) {
        given.deleted(number);
      }
    },
    ACCOUNTS("/accounts", "account_number") {
      @Override
      void given(Given given, String number) {
        given.account(number);
      }
    },
    DOCUMENTS("/documents", "document_number") {
      @Override
      void given(Given given, String number) {
        given.document(number);
      }
    },
    LINKS("/links", "representative_reference") {
      @Override
      void given(Given given, String number) {
        given.representative(number, Json.object());
        given.linkedDocument(number, given.document());
      }

      @Override
      List<String> keys(JsonNode data) {
        var keys = new ArrayList<String>();
        data.forEach(
            link ->
                keys.add(
                    link.path(key).asText()
                        + " account "
                        + link.path("account_number").asText("")
                        + " document "
                        + link.path("document_number").asText("")));
        return keys;
      }
    };

    final String path;
    final String key;

    Listed(String path, String key) {
      this.path = path;
      this.key = key;
    }

    abstract void given(Given given, String number);

    /** What identifies the entries of a part. */
    List<String> keys(JsonNode data) {
      return data.findValuesAsText(key);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DELETIONS")
  void the_parts_have_what_stood_all_along_once_while_others_write(Listed listed) {
    var standing =
        IntStream.range(0, 5)
            .mapToObj(
                i -> {
                  String number = Unique.key("cursor") + " /\u00e1%" + i;
                  listed.given(given(), number);
                  return number;
                })
            .toList();
    var seen = new ArrayList<String>();
    String next = "/api/v1/ingest" + listed.path + "?limit=20";
    while (next != null) {
      var part = api().callAbsolute("GET", next).send().is(200);
      seen.addAll(numbers(part, listed));
      assertThat(part.at("/limit").intValue()).isEqualTo(20);
      assertThat(numbers(part, listed)).hasSizeLessThanOrEqualTo(20);
      if (seen.size() < 100) {
        listed.given(given(), "!" + Unique.key("before"));
      }
      next = part.text("/next");
    }

    assertThat(seen).doesNotHaveDuplicates();
    assertThat(standing).allMatch(number -> seen.stream().anyMatch(key -> key.startsWith(number)));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LINKS", "REPRESENTATIVES", "DELETIONS"})
  void an_entry_has_all_stored_fields(Listed listed) {
    String number = "!!" + Unique.key("first");
    listed.given(given(), number);
    var entry =
        api().get(listed.path).send().is(200).at("/data").findParents(listed.key).stream()
            .filter(found -> found.path(listed.key).asText().equals(number))
            .findFirst();

    assertThat(entry).contains(api().get(listed.path + "/" + number).send().is(200).json());
  }

  @Test
  void an_entry_of_the_links_is_the_link_without_its_outcome() {
    String reference = "!!" + Unique.key("first");
    given().representative(reference, Json.object());
    String account = given().account();
    var link = api().put(Paths.accountOf(reference, account)).send().is(200).json();

    assertThat(api().get("/links").send().is(200).at("/data"))
        .contains(
            Json.parse(
                """
                {"representative_reference": "%s", "account_number": "%s", "linked_at": "%s"}
                """
                    .formatted(reference, account, link.path("linked_at").asText())));
  }

  @ParameterizedTest
  @EnumSource
  void a_cursor_is_valid_in_its_own_list_and_tenant_only(Listed listed) {
    listed.given(given(), Unique.key("one"));
    listed.given(given(), Unique.key("two"));
    String cursor = api().get(listed.path + "?limit=1").send().is(200).text("/next_cursor");

    assertThat(numbers(api().get(listed.path + "?limit=1&cursor=" + cursor).send(), listed))
        .hasSize(1);
    var others = List.of(Listed.values()).stream().filter(other -> other != listed).toList();
    others.forEach(other -> refuses(api(), other, cursor));
    refuses(otherTenant(), listed, cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "A.B", "%00"})
  void a_text_that_is_no_cursor_is_refused(String cursor) {
    refuses(api(), Listed.ACCOUNTS, cursor);
  }

  @ParameterizedTest
  @EnumSource
  void violations_of_the_query_are_reported_together(Listed listed) {
    api()
        .get(listed.path + "?cursor=x&limit=0&page=1")
        .send()
        .refusesParameter("cursor", "CURSOR_INVALID")
        .refusesParameter("limit", "TOO_SMALL")
        .refusesParameter("page", "UNKNOWN_PARAMETER");
  }

  private static void refuses(Api api, Listed listed, String cursor) {
    api.get(listed.path + "?cursor=" + cursor).send().refusesParameter("cursor", "CURSOR_INVALID");
  }

  private static List<String> numbers(Answer part, Listed listed) {
    return listed.keys(part.is(200).at("/data"));
  }
}
