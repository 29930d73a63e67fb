namespace DockerfileSecrets.Flow.Models;

/// <summary>Package sources of distributions with a credential in the URL. apt and apk take theirs from files, which are writes like others.</summary>
internal static class SystemPackages
{
    public static CredentialTool[] Tools { get; } =
    [
        new("add-apt-repository|apt-add-repository", "/etc/apt/sources.list"),
        new("yum-config-manager", "/etc/yum.repos.d/added.repo"),
        new("dnf|dnf5|yum config-manager", "/etc/yum.repos.d/added.repo"),
        new("zypper addrepo|ar", "/etc/zypp/repos.d/added.repo"),
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("add-apt-repository --remove", "/etc/apt/sources.list"),
        new("zypper removerepo|rr", "/etc/zypp/repos.d/added.repo"),
    ];
}
