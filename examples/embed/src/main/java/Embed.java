import java.nio.file.Path;
import org.mentorship.core.json.ProgrammeReader;
import org.mentorship.matching.PairingSolver;

public class Embed {
    public static void main(String[] args) throws Exception {
        var pairing = PairingSolver.create().solve(ProgrammeReader.read(Path.of(args[0])));
        pairing.groups().forEach(group -> group.seats()
                .forEach(seat -> System.out.println(group.mentor() + " <- " + seat.mentee() + ", "
                        + seat.compatibility().points())));
    }
}
