package dev.representatives.bench.quarkus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;

/** Reads, saves, changes and links representatives. */
@Path("/api/v1/ingest/representatives/{reference}")
@RunOnVirtualThread
public class RepresentativesResource {
  private final AgroalDataSource database;
  private final Representatives representatives;
  private final ObjectMapper json;

  RepresentativesResource(
      AgroalDataSource database, Representatives representatives, ObjectMapper json) {
    this.database = database;
    this.representatives = representatives;
    this.json = json;
  }

  @GET
  public Representative get(String reference) throws SQLException {
    try (var connection = database.getConnection()) {
      return found(representatives.find(connection, reference));
    }
  }

  @PUT
  public Representative put(String reference, Representative representative) throws SQLException {
    try (var connection = database.getConnection()) {
      representatives.save(connection, reference, representative);
      return found(representatives.find(connection, reference));
    }
  }

  @PATCH
  public Representative patch(String reference, JsonNode changes) throws SQLException, IOException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        var representative = patch(connection, reference, changes);
        connection.commit();
        return representative;
      } catch (SQLException | IOException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private Representative patch(Connection connection, String reference, JsonNode changes)
      throws SQLException, IOException {
    var representative = found(representatives.findAndLock(connection, reference));
    json.readerForUpdating(representative).readValue(changes);
    representatives.save(connection, reference, representative);
    return representative;
  }

  @PUT
  @Path("/accounts/{accountNumber}")
  public Link link(String reference, String accountNumber) throws SQLException {
    try (var connection = database.getConnection()) {
      return new Link(
          reference, accountNumber, representatives.link(connection, reference, accountNumber));
    } catch (SQLIntegrityConstraintViolationException e) {
      throw new NotFoundException(e);
    }
  }

  private static Representative found(Representative representative) {
    if (representative == null) {
      throw new NotFoundException();
    }
    return representative;
  }

  /** The response of a link. */
  public record Link(String representativeReference, String accountNumber, boolean created) {}
}
