using System.Diagnostics;

namespace DockerfileSecrets.Mutation;

/// <summary>Which test reaches which changes.</summary>
internal static class Coverage
{
    /// <summary>Processor time: what takes longer is not run for each change, which would take days.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly Process Self = Process.GetCurrentProcess();

    /// <summary>
    /// Prints a line with the changes that static initializers reach, then one for each test that passes and is fast: its id, its name, its
    /// milliseconds, and the changes it reaches, separated by tabs.
    /// </summary>
    public static void Print(TextWriter output)
    {
        MutantSwitch.Watch(true);
        MutantSwitch.Initialize();
        MutantSwitch.Watch(false);
        output.WriteLine($"static\t{string.Join(' ', MutantSwitch.Reached())}");
        var run = new TestRun();
        foreach (var (id, test) in run.Tests.Where(t => t.Value.SkipReason is null))
        {
            // A second time where the first run had much to compile.
            if (!Takes(run, test, out var time) || (time > Longest && (!Takes(run, test, out time) || time > Longest)))
            {
                continue;
            }

            MutantSwitch.Reached();
            MutantSwitch.Watch(true);
            var passes = run.Passes(test);
            MutantSwitch.Watch(false);
            if (passes)
            {
                var name = test.DisplayName.ReplaceLineEndings(" ").Replace('\t', ' ');
                output.WriteLine($"{id}\t{name}\t{(int)time.TotalMilliseconds}\t{string.Join(' ', MutantSwitch.Reached())}");
            }
        }
    }

    private static bool Takes(TestRun run, Xunit.Abstractions.ITestCase test, out TimeSpan time)
    {
        var before = ProcessorTime();
        var passes = run.Passes(test);
        time = ProcessorTime() - before;
        return passes;
    }

    private static TimeSpan ProcessorTime()
    {
        Self.Refresh();
        return Self.TotalProcessorTime;
    }
}
