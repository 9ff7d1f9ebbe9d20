package dev.representatives.adapter.rest.representative;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.domain.receivables.AccountNumber;
import dev.representatives.domain.receivables.DocumentNumber;
import dev.representatives.domain.receivables.LinkedNumber;
import dev.representatives.domain.representative.CustomFields;
import dev.representatives.domain.representative.LinkedNumbers;
import dev.representatives.domain.representative.Representative;
import dev.representatives.domain.representative.RepresentativeDetails;
import dev.representatives.domain.representative.RepresentativeDraft;
import dev.representatives.domain.representative.RepresentativeReference;
import dev.representatives.domain.representative.RepresentativeSnapshot;
import dev.representatives.domain.validation.Violations;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.jackson.JacksonEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the bytes of a PUT to its draft and its details, and from a snapshot to the bytes of a GET. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
  private static final String REFERENCE = "REP-00042";

  private static final byte[] BODY =
      """
      {"name":"Zoë Müller","email":"zoe.mueller@example.com","phone":"+49 30 1234567",\
      "mobile_phone":"+49 151 7654321","language":"de","title":"Key account manager",\
      "department":"Sales North","type":"sales_rep",\
      "supervisor_representative_reference":"REP-00007","extra_info":"Speaks Dutch as well",\
      "custom_fields":{"collections":{"region":"north","limit":25000.5,"on_leave":false}}}
      """
          .getBytes(UTF_8);

  private static final Argument<RepresentativeResponse> TYPE =
      Argument.of(RepresentativeResponse.class);

  private final RepresentativeSerializer serializer = new RepresentativeSerializer();
  private final JsonFactory json = new JsonFactory();
  private RepresentativeDraft draft;
  private RepresentativeResponse response;

  @Setup
  public void prepare() {
    draft = parsing();
    response = new RepresentativeResponse(snapshot(), List.of());
  }

  private RepresentativeSnapshot snapshot() {
    return new RepresentativeSnapshot(
        validation(), numbers(AccountNumber::new), numbers(DocumentNumber::new));
  }

  private static <N extends LinkedNumber> LinkedNumbers<N> numbers(
      Function<String, N> number) {
    var numbers = IntStream.range(0, 3).mapToObj(i -> number.apply("4711-" + i)).toList();
    return new LinkedNumbers<>(numbers, numbers.size());
  }

  @Benchmark
  public RepresentativeDraft parsing() {
    return RepresentativeBodyReader.read(JsonBody.of(BODY, false), REFERENCE);
  }

  @Benchmark
  public Representative validation() {
    var violations = new Violations();
    return Representative.create(
        new RepresentativeReference(REFERENCE),
        RepresentativeDetails.EMPTY.with(draft, violations),
        CustomFields.EMPTY.with(draft.customFields(), violations),
        Instant.EPOCH);
  }

  @Benchmark
  public byte[] serialising() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var generator = json.createGenerator(bytes)) {
      serializer.serialize(JacksonEncoder.create(generator), null, TYPE, response);
    }
    return bytes.toByteArray();
  }
}
