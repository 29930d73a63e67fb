using System.Diagnostics;

namespace DockerfileSecrets.Mutation;

/// <summary>Runs tests with a change switched on, until one notices it.</summary>
internal static class Trials
{
    /// <summary>Processor time of one test, all of which take less than a second: what takes longer does not end.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <summary>For a test that waits for something that does not come.</summary>
    private static readonly TimeSpan LimitOfWaiting = TimeSpan.FromMinutes(5);

    private static readonly Process Self = Process.GetCurrentProcess();
    private static readonly Stopwatch Clock = new();
    private static readonly Lock Gate = new();

    /// <summary>Tests that noticed a change, the last one first: they are likely to notice its neighbours too.</summary>
    private static readonly List<string> Keen = [];

    private static TimeSpan _started;

    /// <summary>
    /// Reads lines of a change and ids of tests; prints the change and <c>Survived</c>, <c>Killed</c> with the test, or <c>Spoiled</c>: what the
    /// process keeps was made while a change was active, so that a new process has to judge. A process that ends before it has printed is a change that was noticed.
    /// </summary>
    public static void Run(TestRun run, TextReader input, TextWriter output)
    {
        Start();
        while (input.ReadLine() is { } line)
        {
            var (mutant, tests) = Trial.Parse(line);
            var verdict = "Survived";
            foreach (var id in KeenFirst(tests))
            {
                if (run.Tests.TryGetValue(id, out var test) && !Passes(run, test, mutant))
                {
                    Noticed(id);
                    verdict = (Passes(run, test, MutantSwitch.None) ? "Killed\t" : "Spoiled\t") + test.DisplayName.ReplaceLineEndings(" ");
                    break;
                }
            }

            output.WriteLine($"{mutant}\t{verdict}");
            output.Flush();
            if (verdict.StartsWith("Spoiled", StringComparison.Ordinal))
            {
                return;
            }
        }
    }

    /// <summary>Begins to watch how long tests take.</summary>
    internal static void Start() => new Thread(Watch) { IsBackground = true }.Start();

    /// <summary>A test has noticed a change.</summary>
    internal static void Noticed(string id)
    {
        Keen.Remove(id);
        Keen.Insert(0, id);
    }

    internal static List<string> KeenFirst(IReadOnlyList<string> tests)
    {
        var all = tests.ToHashSet();
        var first = Keen.Where(all.Contains).Take(10).ToList();
        return [.. first, .. tests.Except(first)];
    }

    internal static bool Passes(TestRun run, Xunit.Abstractions.ITestCase test, int mutant)
    {
        lock (Gate)
        {
            Self.Refresh();
            _started = Self.TotalProcessorTime;
            Clock.Restart();
        }

        MutantSwitch.Set(mutant);
        var passes = run.Passes(test);
        MutantSwitch.Set(MutantSwitch.None);
        lock (Gate)
        {
            Clock.Reset();
        }

        return passes;
    }

    private static void Watch()
    {
        while (true)
        {
            Thread.Sleep(500);
            lock (Gate)
            {
                Self.Refresh();
                if (Clock.IsRunning && (Self.TotalProcessorTime - _started > Limit || Clock.Elapsed > LimitOfWaiting))
                {
                    Environment.Exit(3);
                }
            }
        }
    }
}
