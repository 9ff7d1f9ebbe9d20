package dev.representatives.adapter.rest;

import dev.representatives.domain.access.Caller;
import dev.representatives.domain.port.in.GetAccount;
import dev.representatives.domain.port.in.SaveAccount;
import dev.representatives.domain.receivables.Account;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;

/** The accounts, as far as links need them. */
@AnyOperation
@Controller(ApiPaths.ACCOUNTS)
@Produces({MediaType.APPLICATION_JSON, ApiPaths.ANY_APPLICATION_TYPE})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountsController {
  private final SaveAccount saveAccount;
  private final GetAccount getAccount;

  AccountsController(SaveAccount saveAccount, GetAccount getAccount) {
    this.saveAccount = saveAccount;
    this.getAccount = getAccount;
  }

  @Put(ApiPaths.ACCOUNT_NUMBER)
  @AccountsDescription.Replace
  @Consumes(MediaType.ALL)
  HttpResponse<Representation> put(
      HttpRequest<?> request,
      @Authenticated Caller caller,
      @PathKey(segment = PathKey.RESOURCE) String key,
      @Body byte[] content) {
    var fields = new FieldReader(JsonBody.read(request, content), QueryParameters.none(request));
    fields.key("account_number", key);
    var name = fields.text("name");
    var result =
        saveAccount.save(
            new SaveAccount.Command(
                caller.tenant().id(), key, name, fields.problems(), Conditions.of(request)));
    var representation = Representation.of(result.state());
    return Conditions.tagged(
        result.created()
            ? HttpResponse.created(representation).header(HttpHeaders.LOCATION, OwnPath.of(request))
            : HttpResponse.ok(representation),
        result.state().entityTag());
  }

  @Get(ApiPaths.ACCOUNT_NUMBER)
  @AccountsDescription.Read
  HttpResponse<Representation> get(
      HttpRequest<?> request,
      @Authenticated Caller caller,
      @PathKey(segment = PathKey.RESOURCE) String key) {
    var precondition = Conditions.of(request);
    RequestChecks.endIfAny(QueryParameters.none(request), RequestChecks.accountNumber(key));
    var account = getAccount.get(caller.tenant().id(), key);
    return Conditions.read(
        precondition, account.entityTag(), () -> HttpResponse.ok(Representation.of(account)));
  }

  @Serdeable(naming = SnakeCaseStrategy.class)
  @Schema(
      name = "Account",
      types = "object",
      requiredProperties = {"account_number", "name"})
  record Representation(@Field.AccountNumber String accountNumber, @Field.AccountName String name) {
    static Representation of(Account account) {
      return new Representation(account.number().value(), account.name().value());
    }
  }
}
