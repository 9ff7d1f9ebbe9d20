package dev.representatives.harness.api;

import dev.representatives.harness.http.Answer;
import dev.representatives.harness.http.Json;
import dev.representatives.harness.http.Paths;
import dev.representatives.harness.http.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Creates the objects that a test needs. */
public record Given(Api api) {
  private static final int AT_ONCE = 16;

  /** A new representative without any field. */
  public String representative() {
    return representative(Map.of());
  }

  /** A new representative. */
  public String representative(Map<String, Object> fields) {
    return representative(Unique.reference(), fields);
  }

  public String representative(String reference, Map<String, Object> fields) {
    api.post(Paths.representative(reference)).json(fields).send().is(201);
    return reference;
  }

  /** A representative that was deleted. */
  public String deleted(String reference) {
    representative(reference, Map.of());
    api.delete(Paths.representative(reference)).send().is(204);
    return reference;
  }

  /** A new account. */
  public String account() {
    return account(Unique.accountNumber());
  }

  public String account(String number) {
    putAccount(number).send().is(201);
    return number;
  }

  /** A new document of a new account. */
  public String document() {
    return document(Unique.documentNumber());
  }

  public String document(String number) {
    putDocument(number, account()).send().is(201);
    return number;
  }

  public Api.Call putAccount(String number) {
    return api.put(Paths.account(number)).json(Json.object("name", "Acme"));
  }

  public Api.Call putDocument(String number, String account) {
    return api.put(Paths.document(number)).json(documentOf(account));
  }

  public static Map<String, Object> documentOf(String account) {
    return Json.object(
        "account_number", account, "invoice_date", "2026-11-01", "due_date", "2026-12-01");
  }

  /** Links an account that exists. */
  public void linkedAccount(String reference, String number) {
    api.put(Paths.accountOf(reference, number)).send().is(200);
  }

  /** Links a document that exists. */
  public void linkedDocument(String reference, String number) {
    api.put(Paths.documentOf(reference, number)).send().is(200);
  }

  /** Makes several concurrent calls; each must succeed. */
  public static void all(Stream<Api.Call> calls) {
    List<CompletableFuture<Answer>> pending = new ArrayList<>();
    calls.forEach(
        call -> {
          pending.add(call.sendAsync());
          if (pending.size() == AT_ONCE) {
            finish(pending);
          }
        });
    finish(pending);
  }

  private static void finish(List<CompletableFuture<Answer>> pending) {
    pending.forEach(answer -> answer.join().is(answer.join().status() == 201 ? 201 : 200));
    pending.clear();
  }
}
