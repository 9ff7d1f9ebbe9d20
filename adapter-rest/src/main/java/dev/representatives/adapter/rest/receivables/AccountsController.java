package dev.representatives.adapter.rest.receivables;

import dev.representatives.adapter.rest.ApiPaths;
import dev.representatives.adapter.rest.http.JsonBody;
import dev.representatives.adapter.rest.http.Parameters;
import dev.representatives.adapter.rest.http.RequestHeaders;
import dev.representatives.adapter.rest.http.Responses;
import dev.representatives.domain.access.Caller;
import dev.representatives.domain.port.in.DeleteAccount;
import dev.representatives.domain.port.in.GetAccount;
import dev.representatives.domain.port.in.ListAccounts;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.receivables.Account;
import dev.representatives.domain.validation.Violations;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;

/** The accounts, with only the fields that links need. */
@Controller(ApiPaths.ACCOUNTS)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountsController {
  private final SaveAccount saveAccount;
  private final GetAccount getAccount;
  private final ListAccounts listAccounts;
  private final DeleteAccount deleteAccount;

  AccountsController(
      SaveAccount saveAccount,
      GetAccount getAccount,
      ListAccounts listAccounts,
      DeleteAccount deleteAccount) {
    this.saveAccount = saveAccount;
    this.getAccount = getAccount;
    this.listAccounts = listAccounts;
    this.deleteAccount = deleteAccount;
  }

  @Put(ApiPaths.ACCOUNT_NUMBER)
  @Consumes(MediaType.ALL)
  HttpResponse<Representation> put(HttpRequest<?> request, Caller caller, @Body byte[] content) {
    String key = Parameters.key(request);
    var query = new Violations();
    var mode = Parameters.writeMode(request, query);
    var body = JsonBody.of(request, content, query);
    body.requireKey("account_number", key);
    var name = body.text("name");
    var result =
        saveAccount.save(
            new SaveAccount.Command(
                caller.tenant().id(),
                key,
                name,
                RequestHeaders.precondition(request),
                mode,
                body.findings()));
    return Responses.written(
        request, result.created(), result.state().entityTag(), Representation.of(result.state()));
  }

  @Delete(ApiPaths.ACCOUNT_NUMBER)
  @Consumes(MediaType.ALL)
  HttpResponse<Void> delete(HttpRequest<?> request, Caller caller) {
    var findings = new Violations();
    var mode = Parameters.writeMode(request, findings, Parameters.CASCADE);
    boolean withLinks = Parameters.cascadesLinks(request, findings);
    deleteAccount.delete(
        new DeleteAccount.Command(
            caller.tenant().id(),
            Parameters.key(request),
            withLinks,
            RequestHeaders.precondition(request),
            mode,
            findings.found()));
    return HttpResponse.noContent();
  }

  @Get(ApiPaths.ACCOUNT_NUMBER)
  HttpResponse<Representation> get(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var account =
        getAccount.get(
            new GetAccount.Query(
                caller.tenant().id(), Parameters.key(request), Parameters.none(request)));
    return Responses.read(
        precondition, account.entityTag(), () -> HttpResponse.ok(Representation.of(account)));
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, Caller caller) {
    var precondition = RequestHeaders.precondition(request);
    var findings = new Violations();
    var part = Parameters.cursor(request, findings);
    var page =
        listAccounts.list(new ListAccounts.Query(caller.tenant().id(), part, findings.found()));
    return Responses.part(request, precondition, page, Representation::of);
  }

  @Serdeable(naming = SnakeCaseStrategy.class)
  record Representation(String accountNumber, String name) {
    static Representation of(Account account) {
      return new Representation(account.number().value(), account.name().value());
    }
  }
}
