package dev.representatives.adapter.rest.representative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.representatives.adapter.rest.bulk.LineBodies;
import dev.representatives.adapter.rest.problem.ProblemException;
import dev.representatives.domain.FuzzInputs;
import dev.representatives.domain.port.in.bulk.BulkChange;
import dev.representatives.domain.validation.Violation;
import java.util.List;

class RepresentativeLinesFuzzTest {
  private static final int LONGEST_DETAIL = 500;

  @FuzzInputs
  void a_line_is_refused_or_read_to_a_change_with_short_findings(byte[] line) {
    fuzzerTestOneInput(line);
  }

  public static void fuzzerTestOneInput(byte[] line) {
    try {
      var body = LineBodies.of(line);
      assertThat(RepresentativeLines.read(body)).isInstanceOf(BulkChange.class);
      assertThat(details(body.findings())).allSatisfy(RepresentativeLinesFuzzTest::isShort);
      assertThat(body.body().warnings()).allSatisfy(warning -> isShort(warning.detail()));
    } catch (ProblemException e) {
      isShort(e.getMessage());
    }
  }

  private static List<String> details(List<Violation> findings) {
    return findings.stream().map(Violation::detail).toList();
  }

  private static void isShort(String detail) {
    assertThat(detail).isNotBlank().hasSizeLessThan(LONGEST_DETAIL);
  }
}
