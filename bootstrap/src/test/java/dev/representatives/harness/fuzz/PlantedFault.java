package dev.representatives.harness.fuzz;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Paths;

/** A fault that a service could have, planted into the responses of one that does not have it. */
public enum PlantedFault {
  AN_ERROR("status of") {
    @Override
    Answer falsified(Service service, RawRequest request, Answer answer) {
      return answer.status() == SUCCESS ? with(answer, 500, answer.body()) : answer;
    }
  },
  A_FIELD_THAT_IS_NOT_DESCRIBED("planted") {
    @Override
    Answer falsified(Service service, RawRequest request, Answer answer) {
      return answer.status() == SUCCESS && answer.body().startsWith("{\"")
          ? with(answer, SUCCESS, answer.body().replaceFirst("\\{", "{\"planted\":1,"))
          : answer;
    }
  },
  A_STATUS_THAT_IS_NOT_DESCRIBED("the status 202 is not described") {
    @Override
    Answer falsified(Service service, RawRequest request, Answer answer) {
      return answer.status() == CREATED ? with(answer, 202, answer.body()) : answer;
    }
  },
  A_CREATED_RESOURCE_THAT_IS_NOT_THERE("status of") {
    @Override
    Answer falsified(Service service, RawRequest request, Answer answer) {
      boolean follows = service.previous.status() == CREATED && request.method().equals("GET");
      return follows ? service.notFound() : answer;
    }
  },
  A_CREATED_RESOURCE_WITH_ANOTHER_NAME("planted") {
    @Override
    Answer falsified(Service service, RawRequest request, Answer answer) {
      return answer.status() == CREATED
          ? with(answer, CREATED, answer.body().replaceFirst(NAME, "\"name\":\"planted\""))
          : answer;
    }
  },
  A_DELETED_RESOURCE_THAT_IS_STILL_THERE("status of") {
    @Override
    Answer falsified(Service service, RawRequest request, Answer answer) {
      boolean follows = service.previous.status() == DELETED && request.method().equals("GET");
      return follows ? service.success : answer;
    }
  },
  A_REQUEST_WITHOUT_AN_END_THAT_IS_ACCEPTED("broken framing") {
    @Override
    Answer falsified(Service service, RawRequest request, Answer answer) {
      return request.isBroken() ? service.success : answer;
    }
  };

  private static final int SUCCESS = 200;
  private static final int CREATED = 201;
  private static final int DELETED = 204;
  private static final String NAME = "\"name\":(null|\"[^\"]*\")";

  private final String report;

  PlantedFault(String report) {
    this.report = report;
  }

  /** What a report of the fault contains. */
  public String report() {
    return report;
  }

  /** The service with this fault. */
  public Sender in(Sender service) {
    return new Service(this, service);
  }

  abstract Answer falsified(Service service, RawRequest request, Answer answer);

  private static Answer with(Answer answer, int status, String body) {
    return new Answer(answer.path(), status, answer.headers(), body);
  }

  private static final class Service implements Sender {
    private final PlantedFault fault;
    private final Sender sender;
    private final Answer success;
    private Answer previous;

    Service(PlantedFault fault, Sender sender) {
      this.fault = fault;
      this.sender = sender;
      this.success = sender.send(RawRequest.get(Paths.BASE_PATH + "/representatives")).is(SUCCESS);
      this.previous = success;
    }

    Answer notFound() {
      return sender.send(RawRequest.get(Paths.BASE_PATH + "/representatives/nowhere"));
    }

    @Override
    public Answer send(RawRequest request) {
      var answer = sender.send(request);
      var falsified = fault.falsified(this, request, answer);
      previous = answer;
      return falsified;
    }
  }
}
