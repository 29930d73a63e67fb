using System.Reflection;

namespace DockerfileSecrets.EndToEnd.Packages;

/// <summary>The packages that the build of this project packed.</summary>
internal static class PackedPackages
{
    /// <summary>The folder with the .nupkg files.</summary>
    public static string Folder { get; } = Metadata("PackedPackages");

    /// <summary>The packages that NuGet has unpacked on this machine: with them as a source nothing is fetched.</summary>
    public static string Unpacked { get; } = Metadata("NuGetPackageRoot");

    public static string Version { get; } = Metadata("PackedVersion");

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Metadata("Repository");

    private static string Metadata(string key) =>
        typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
