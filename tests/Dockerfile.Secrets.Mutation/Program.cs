namespace DockerfileSecrets.Mutation;

/// <summary>
/// Runs the unit tests in this process with one of the changes that Stryker compiled into the library switched on at a time.
/// <c>cover</c> prints for each test how long it takes and which changes it reaches; <c>try</c> reads from standard input lines with a change
/// and the tests to run, and prints what came of it; <c>remake</c> does so for changes of static initializers. <c>tests/mutation</c> calls all.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["cover"])
        {
            MutantSwitch.Set(MutantSwitch.None);
            Coverage.Print(Console.Out);
            return 0;
        }

        if (arguments is ["try", var first])
        {
            // From the first instruction on: what a change in a static initializer does is seen in a new process only.
            MutantSwitch.Set(int.Parse(first, System.Globalization.CultureInfo.InvariantCulture));
            MutantSwitch.Initialize();
            Trials.Run(new TestRun(), Console.In, Console.Out);
            return 0;
        }

        if (arguments is ["remake"])
        {
            MutantSwitch.Set(MutantSwitch.None);
            MutantSwitch.Initialize();
            Remakes.Run(new TestRun(), Console.In, Console.Out);
            return 0;
        }

        Console.Error.WriteLine("usage: cover | try MUTANT-OF-THE-START | remake");
        return 2;
    }
}
