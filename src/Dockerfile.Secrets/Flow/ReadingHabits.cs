namespace DockerfileSecrets.Flow;

/// <summary>Which commands may read a secret that they are not told about: their own configuration files and variables.</summary>
/// <remarks>What is not listed may read anything: a script of the project, a build tool, a package manager that runs hooks.</remarks>
internal static class ReadingHabits
{
    /// <summary>They read what they are given, and nothing else.</summary>
    private static readonly HashSet<string> Plain = Set(
        "[ [[ test true false : echo printf cat head tail tac cut tr sort uniq wc grep egrep fgrep sed awk tee ls stat file du df mkdir rmdir rm cp mv ln touch chmod chown chgrp install "
        + "dd tar gzip gunzip bzip2 xz zip unzip base64 sha256sum sha1sum sha512sum md5sum date sleep pwd cd set unset export local readonly declare read shift trap exit return break continue "
        + "umask ulimit dirname basename realpath readlink mktemp find xargs env printenv id whoami uname hostname which command type expr seq yes test tty nproc ldconfig "
        + "useradd adduser groupadd addgroup usermod passwd chpasswd locale-gen update-ca-certificates ln diff cmp patch");

    /// <summary>They read configuration of their own, in the home directory, below /etc or by variables that carry their name.</summary>
    private static readonly (string Commands, string Variables)[] WithConfiguration =
    [
        ("apk", "APK"),
        ("apt apt-get apt-cache dpkg apt-key add-apt-repository", "APT DEB"),
        ("yum dnf microdnf rpm zypper", "YUM DNF RPM"),
        ("curl", "CURL"),
        ("wget", "WGET"),
        ("git", "GIT SSH"),
        ("gpg", "GNUPG GPG"),
        ("ssh scp ssh-keyscan ssh-keygen", "SSH"),
    ];

    public static bool MayRead(CommandUse command, SecretSource source)
    {
        if (command.Path.Contains('/', StringComparison.Ordinal) && !command.Path.StartsWith("/bin/", StringComparison.Ordinal) && !command.Path.StartsWith("/usr/bin/", StringComparison.Ordinal))
        {
            return true;
        }

        if (Plain.Contains(command.Name))
        {
            return false;
        }

        foreach (var (commands, variables) in WithConfiguration)
        {
            if (commands.Split(' ').Contains(command.Name))
            {
                return source.Kind == SecretSourceKind.MountedVariable ? IsOwnVariable(source.Place, variables) : IsConfiguration(source.Place);
            }
        }

        return true;
    }

    private static bool IsOwnVariable(string name, string prefixes) => name.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)
        || Array.Exists(prefixes.Split(' '), p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file where tools look by themselves: hidden, or below /etc.</summary>
    private static bool IsConfiguration(string path) => path.StartsWith("/etc/", StringComparison.Ordinal) || path.Contains("/.", StringComparison.Ordinal);

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
