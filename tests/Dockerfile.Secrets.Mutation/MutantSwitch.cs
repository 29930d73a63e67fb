using System.Reflection;
using System.Runtime.CompilerServices;

namespace DockerfileSecrets.Mutation;

/// <summary>The class that Stryker puts into the library it changes: which change is active, and which ones were reached.</summary>
internal static class MutantSwitch
{
    /// <summary>No change is active.</summary>
    public const int None = -1;

    private static readonly string[] Keeping = ["ValidationRules", "SecretValidator"];

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

    /// <summary>Runs the static initializers of a type and of those within it anew, and then those that keep the rules, which are made but once.</summary>
    /// <remarks>By a pointer, as what reflection calls is run once only. Methods that are compiled a second time may take the old values for constants, so
    /// nothing may be (<c>DOTNET_TC_CallCounting=0</c>).</remarks>
    public static unsafe void Remake(string name)
    {
        var types = Library.GetTypes().Where(type => !type.ContainsGenericParameters && type.TypeInitializer is not null).ToList();
        foreach (var type in types.Where(type => type.Name == name || type.DeclaringType?.Name == name).Concat(Keeping.SelectMany(keeping => types.Where(type => type.Name == keeping))))
        {
            try
            {
                ((delegate* managed<void>)type.TypeInitializer!.MethodHandle.GetFunctionPointer())();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // A change that breaks it; tests that need the type will fail.
            }
        }
    }

    /// <summary>The changes that were reached since the last call.</summary>
    public static IList<int> Reached() => Data()[0];
}
