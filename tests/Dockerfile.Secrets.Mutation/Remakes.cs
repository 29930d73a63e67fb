namespace DockerfileSecrets.Mutation;

/// <summary>Judges changes of static initializers in one process: they are run anew with the change, and again without it.</summary>
internal static class Remakes
{
    /// <summary>
    /// Reads lines of a change, the name of its type and ids of tests; prints the change and <c>Survived</c> or <c>Killed</c> with the test. Tests that fail
    /// when the initializers are run anew without any change (they keep what the first run made) are not asked.
    /// </summary>
    public static void Run(TestRun run, TextReader input, TextWriter output)
    {
        Trials.Start();
        var sound = new Dictionary<(string Type, string Test), bool>();
        while (input.ReadLine() is { } line)
        {
            var (mutant, words) = Trial.Parse(line);
            var type = words[0];
            var verdict = "Survived";
            foreach (var id in Trials.KeenFirst([.. words.Skip(1)]))
            {
                if (!run.Tests.TryGetValue(id, out var test) || !IsSound(type, id, test) || PassesRemade(type, test, mutant))
                {
                    continue;
                }

                Trials.Noticed(id);
                verdict = PassesRemade(type, test, MutantSwitch.None) ? "Killed\t" + test.DisplayName.ReplaceLineEndings(" ") : "Spoiled";
                break;
            }

            output.WriteLine($"{mutant}\t{verdict}");
            output.Flush();
        }

        bool IsSound(string type, string id, Xunit.Abstractions.ITestCase test) =>
            sound.TryGetValue((type, id), out var isSound) ? isSound : sound[(type, id)] = PassesRemade(type, test, MutantSwitch.None);

        bool PassesRemade(string type, Xunit.Abstractions.ITestCase test, int mutant)
        {
            MutantSwitch.Set(mutant);
            MutantSwitch.Remake(type);
            var passes = Trials.Passes(run, test, mutant);
            MutantSwitch.Remake(type);
            return passes;
        }
    }
}
