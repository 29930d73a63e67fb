using System.Globalization;

namespace DockerfileSecrets.Mutation;

/// <summary>A change, and the tests that may notice it.</summary>
/// <param name="Mutant">Stryker's number of the change.</param>
/// <param name="Tests">The ids of the tests, in the order in which they are run.</param>
internal sealed record Trial(int Mutant, IReadOnlyList<string> Tests)
{
    /// <summary>Reads a line: the number and the ids, separated by blanks.</summary>
    public static Trial Parse(string line)
    {
        var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Trial(int.Parse(fields[0], CultureInfo.InvariantCulture), fields[1..]);
    }
}
