using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DockerfileSecrets.Mutation;

/// <summary>The tests of the unit suite, to be run one by one in this process.</summary>
internal sealed class TestRun
{
    // The tests of images do not use the library. What is slow measures time and memory, makes large inputs, compiles, starts programs, or waits.
    private static readonly string[] Folders =
    [
        "BuildFiles", "Cli", "Contexts", "Diagnostics", "Documentation", "Expansion", "Flow", "Mounts", "Parsing", "Planning", "Printing", "Stages", "Supply", "Syntax", "Validation",
    ];

    private static readonly string[] Slow =
    [
        "Properties", "SchemaTests", "Allocation", "Linear", "LargeFile", "Hostile", "hundred_thousand", "circle_of_many", "too_many_steps", "small_stack",
        "DockerDaemonTests", "InterruptTests", "CSharpBlockTests", "ShellBlockTests", "ApiReferenceTests", "Pictures", "Shells",
    ];

    private readonly ITestFrameworkExecutor _executor;
    private readonly Dictionary<string, ITestCase> _cases = [];

    public TestRun()
    {
        var assembly = Assembly.Load("Dockerfile.Secrets.Tests");
        var framework = new XunitTestFramework(new Messages());
        var found = new Messages();
        framework.GetDiscoverer(Reflector.Wrap(assembly)).Find(includeSourceInformation: false, found, new Options());
        found.Finished.Wait();
        foreach (var test in found.Tests.Where(IsWanted))
        {
            _cases.TryAdd(test.UniqueID, test);
        }

        _executor = framework.GetExecutor(assembly.GetName());
    }

    /// <summary>The tests of the library, by id.</summary>
    public IReadOnlyDictionary<string, ITestCase> Tests => _cases;

    /// <summary>Runs one test; false when it fails.</summary>
    public bool Passes(ITestCase test)
    {
        using var messages = new Messages();
        _executor.RunTests([test], messages, new Options());
        messages.Finished.Wait();
        return !messages.HasFailure;
    }

    private static bool IsWanted(ITestCase test)
    {
        var name = $"{test.TestMethod.TestClass.Class.Name}.{test.TestMethod.Method.Name}";
        return Folders.Contains(name.Split('.')[2]) && !Slow.Any(part => name.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>Serial, in this thread's order; the rest as xunit does it.</summary>
    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> _values = new()
        {
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
            ["xunit.discovery.SynchronousMessageReporting"] = true,
            // The data of a theory may come out of the library: it is made when the theory runs, with the change switched on.
            ["xunit.discovery.PreEnumerateTheories"] = false,
        };

        public TValue GetValue<TValue>(string name) => _values.GetValueOrDefault(name) is TValue value ? value : default!;

        public void SetValue<TValue>(string name, TValue value) => _values[name] = value;
    }

    private sealed class Messages : LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        public ManualResetEventSlim Finished { get; } = new();

        public List<ITestCase> Tests { get; } = [];

        public bool HasFailure { get; private set; }

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage discovery:
                    Tests.Add(discovery.TestCase);
                    break;
                case ITestFailed or IErrorMessage or ITestCleanupFailure or ITestClassCleanupFailure or ITestCollectionCleanupFailure or ITestAssemblyCleanupFailure:
                    HasFailure = true;
                    break;
                case IDiscoveryCompleteMessage or ITestAssemblyFinished:
                    Finished.Set();
                    break;
            }

            // False stops a theory at its first case that fails.
            return !HasFailure;
        }

        public void Dispose() => Finished.Dispose();
    }
}
