using System.Reflection;
using System.Runtime.CompilerServices;

namespace DockerfileSecrets.Mutation;

/// <summary>The class that Stryker puts into the library it changes: which change is active, and which ones were reached.</summary>
internal static class MutantSwitch
{
    /// <summary>No change is active.</summary>
    public const int None = -1;

    private static readonly Assembly Library = Assembly.Load("Dockerfile.Secrets");
    private static readonly Type Control = Library.GetTypes().FirstOrDefault(type => type.Name == "MutantControl")
        ?? throw new InvalidOperationException("Dockerfile.Secrets.dll is not one that Stryker changed");

    private static readonly FieldInfo Active = Control.GetField("ActiveMutant")!;
    private static readonly FieldInfo Capture = Control.GetField("CaptureCoverage")!;
    private static readonly Func<IList<int>[]> Data = Control.GetMethod("GetCoverageData")!.CreateDelegate<Func<IList<int>[]>>();

    /// <summary>Switches one change on, or all off.</summary>
    public static void Set(int mutant) => Active.SetValue(null, mutant);

    /// <summary>Notes from now on which changes are reached, with none active.</summary>
    public static void Watch(bool on) => Capture.SetValue(null, on);

    /// <summary>Runs all static initializers, so that what they make is made with the change that is active now.</summary>
    public static void Initialize()
    {
        foreach (var type in Library.GetTypes().Where(type => !type.ContainsGenericParameters))
        {
            try
            {
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
            catch (TypeInitializationException)
            {
                // A change that breaks it; tests that need the type will fail.
            }
        }
    }

    /// <summary>The changes that were reached since the last call.</summary>
    public static IList<int> Reached() => Data()[0];
}
