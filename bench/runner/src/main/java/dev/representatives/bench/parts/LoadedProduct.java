package dev.representatives.bench.parts;

import dev.representatives.bench.dataset.Data;
import dev.representatives.bench.load.BulkClient;
import dev.representatives.bench.load.Requests;
import dev.representatives.bench.process.MySql;
import dev.representatives.bench.results.Names;
import dev.representatives.bench.subject.HttpSubject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The product with the data of the scenarios, on a database of its own. */
record LoadedProduct(MySql.Database database, HttpSubject subject) {

  static LoadedProduct start(Setup setup, String databaseName, String heap, Data data)
      throws IOException, SQLException, InterruptedException {
    return start(setup, databaseName, List.of("-Xmx" + heap), Map.of(), data);
  }

  /**
   * Starts the product and loads its data.
   *
   * @param options of its JVM
   * @param environment beside the settings of the database
   */
  static LoadedProduct start(
      Setup setup,
      String databaseName,
      List<String> options,
      Map<String, String> environment,
      Data data)
      throws IOException, SQLException, InterruptedException {
    var database = setup.mySql().create(databaseName);
    String key = setup.programs().createKey(setup.java(), database);
    var service = setup.programs().product(setup.java(), options, environment, database);
    var subject = new HttpSubject(Names.PRODUCT, service, key, data);
    try {
      service.awaitResponse(Requests.get("representatives/REP", key));
      data.load(new BulkClient(service.port(), key));
      return new LoadedProduct(database, subject);
    } catch (IOException | InterruptedException | RuntimeException e) {
      service.close();
      throw e;
    }
  }
}
