package cn.outturn.proof.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.outturn.proof.Head;
import cn.outturn.proof.HeadKey;
import cn.outturn.proof.Note;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar outturn-verifier.jar <proof> --key <public key in PEM> [--earlier <head>]}. Ends
 * with 0 where all is proven, 1 where something is damaged, 2 where it was called wrongly.
 */
public final class Main {

  private static final String USAGE =
      "usage: java -jar outturn-verifier.jar <proof> --key <public key, PEM> …"
          + " [--earlier <signed head>]";

  private static final int SOUND = 0;
  private static final int DAMAGED = 1;
  private static final int MISUSED = 2;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), new PrintStream(System.out, true, UTF_8)));
  }

  private record Asked(Path proof, List<Path> keys, @Nullable Path earlier) {

    static @Nullable Asked of(List<String> arguments) {
      Path proof = null;
      List<Path> keys = new ArrayList<>();
      Path earlier = null;
      for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
        String argument = rest.next();
        if (argument.equals("--key") && rest.hasNext()) {
          keys.add(Path.of(rest.next()));
        } else if (argument.equals("--earlier") && rest.hasNext() && earlier == null) {
          earlier = Path.of(rest.next());
        } else if (!argument.startsWith("--") && proof == null) {
          proof = Path.of(argument);
        } else {
          return null;
        }
      }
      return proof == null || keys.isEmpty() ? null : new Asked(proof, keys, earlier);
    }
  }

  /** The same without an end of the JVM; answers with the status. */
  public static int run(List<String> arguments, PrintStream out) {
    Asked asked = Asked.of(arguments);
    if (asked == null) {
      out.println(USAGE);
      return MISUSED;
    }
    try {
      Findings findings = verified(asked);
      findings.lines().forEach(out::println);
      return findings.sound() ? SOUND : DAMAGED;
    } catch (IOException | IllegalArgumentException e) {
      out.println("can't be read: " + e.getMessage());
      return MISUSED;
    }
  }

  private static Findings verified(Asked asked) throws IOException {
    List<String> keys = new ArrayList<>();
    for (Path key : asked.keys()) {
      keys.add(Files.readString(key));
      HeadKey.ofPem("known", keys.getLast());
    }
    try (InputStream proof = new BufferedInputStream(Files.newInputStream(asked.proof()))) {
      var signatures = new Signatures(keys);
      return Verification.of(proof, new Trusted(signatures, kept(asked.earlier(), signatures)));
    } catch (Unreadable e) {
      var findings = new Findings();
      findings.damaged(String.valueOf(e.getMessage()));
      return findings;
    }
  }

  private static @Nullable Head kept(@Nullable Path earlier, Signatures signatures)
      throws IOException {
    if (earlier == null) {
      return null;
    }
    Note note;
    try {
      note = Note.parse(Files.readString(earlier));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("the kept head: " + e.getMessage());
    }
    return signatures.head(note, "the kept head");
  }
}
