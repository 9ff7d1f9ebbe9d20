package dev.representatives.bootstrap.command;

import dev.representatives.bootstrap.telemetry.NoMetrics;
import dev.representatives.domain.access.ApiKey;
import dev.representatives.domain.access.ApiKeyId;
import dev.representatives.domain.access.ApiKeyName;
import dev.representatives.domain.access.ApiKeyToken;
import dev.representatives.domain.access.Scope;
import dev.representatives.domain.port.in.AdministerApiKeys;
import dev.representatives.domain.tenant.TenantName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Creates, lists and revokes API keys. Standard output contains only the result of a command. */
@Command(name = "keys", description = "Creates, lists and revokes API keys.")
final class KeysCommand implements Runnable {
  private static final String NO_KEY = "Standard output cannot be written; no key was created.";

  @ParentCommand private RepresentativesCommand program;
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Choose what to do with keys: create, list or revoke.");
  }

  @Command(name = "create", description = "Creates a key and prints it; it cannot be shown again.")
  int create(
      @Option(
              names = "--tenant",
              required = true,
              description = "The tenant of the key; created if it does not exist.")
          String tenant,
      @Option(names = "--name", description = "What to call the key, such as its user.")
          Optional<String> name,
      @Option(
              names = "--scopes",
              split = ",",
              defaultValue = "read,write",
              description = "What it allows: read, write (default: both).")
          List<String> scopes,
      @Option(
              names = "--expires",
              converter = InstantOption.class,
              description = "From when on it is refused, such as 2027-12-31T00:00:00Z.")
          Optional<Instant> expires) {
    Set<Scope> allowed = scopes.stream().map(Scope::named).collect(Collectors.toSet());
    var command =
        new AdministerApiKeys.Command(
            new TenantName(tenant), name.map(ApiKeyName::new), allowed, expires);
    withKeys(keys -> keys.create(command, this::deliver));
    return 0;
  }

  @Command(name = "list", description = "Lists keys; their secrets are not kept.")
  int list(
      @Option(names = "--tenant", description = "Only those of this tenant.")
          Optional<String> tenant) {
    var found = withKeys(keys -> keys.list(tenant.map(TenantName::new)));
    print("id\ttenant\tname\tscopes\tcreated\tlast_used\texpires\trevoked");
    found.forEach(key -> print(line(key)));
    return 0;
  }

  @Command(name = "revoke", description = "Revokes a key for good.")
  int revoke(
      @Parameters(paramLabel = "<key id>", description = "The 16 characters after rep_.")
          String id) {
    withKeys(
        keys -> {
          keys.revoke(new ApiKeyId(id));
          return id;
        });
    print(id);
    return 0;
  }

  private static String line(ApiKey key) {
    return String.join(
        "\t",
        key.id().value(),
        key.tenant().name().value(),
        key.name().map(ApiKeyName::value).orElse("-"),
        key.scopes().stream().map(Scope::scopeName).sorted().collect(Collectors.joining(",")),
        key.createdAt().toString(),
        time(key.lastUsedAt()),
        time(key.expiresAt()),
        time(key.revokedAt()));
  }

  private static String time(Optional<Instant> time) {
    return time.map(Instant::toString).orElse("-");
  }

  /** Prints the key, or fails: a key that nobody received must not be valid. */
  private void deliver(ApiKeyToken key) {
    print(key.reveal());
    if (!Console.isWritten(spec.commandLine().getOut())) {
      throw new OutputException(NO_KEY);
    }
  }

  private <T> T withKeys(Function<AdministerApiKeys, T> work) {
    try (var context =
        ServiceContext.startForCommand(program.variables(), Map.of(NoMetrics.ENABLED, false))) {
      return work.apply(context.getBean(AdministerApiKeys.class));
    }
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
