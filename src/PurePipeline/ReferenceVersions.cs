using System.Globalization;
using PurePipeline.Torch;

namespace PurePipeline;

/// <summary>
/// Which release of each reference library is reproduced. It matters only where releases differ; each such difference is one named rule
/// beside the operation it belongs to. The default is the newest release described.
/// </summary>
public sealed record ReferenceVersions
{
    private const string Ipp = "+ipp";

    private const int DefaultThreads = 2;

    private static readonly (string Suffix, TorchBuild Build)[] s_torchBuilds = [("+nofma", TorchBuild.NoFma), ("+debian", TorchBuild.Debian), ("+libtorch", TorchBuild.LibTorch)];

    /// <summary>The newest release of each library.</summary>
    public static ReferenceVersions Newest { get; } = new();

    /// <summary>The release of Pillow: 9.4, 11.1 and 13.0 are verified.</summary>
    public Version Pillow { get; init; } = new(13, 0);

    /// <summary>The release of OpenCV: 4.6, 4.10 and 4.13 are verified.</summary>
    public Version OpenCv { get; init; } = new(4, 13);

    /// <summary>How that OpenCV was built; <c>opencv=4.13+ipp</c> in <see cref="Parse"/>.</summary>
    public OpenCvBuild OpenCvBuild { get; init; }

    /// <summary>The release of NumPy: 1.24 and 2.x differ in type promotion.</summary>
    public Version NumPy { get; init; } = new(2, 4);

    /// <summary>The release of torch.</summary>
    public Version Torch { get; init; } = new(2, 12);

    /// <summary>How that torch was built; <c>torch=2.12+debian</c>, <c>+libtorch</c> or <c>+nofma</c> in <see cref="Parse"/>.</summary>
    public TorchBuild TorchBuild { get; init; }

    /// <summary>
    /// The number of threads that torch computes with (<c>torch.set_num_threads</c>), on which sums of 32768 floats and more depend, and
    /// bilinear interpolation of three channels of floats on whether it is one;
    /// <c>torch-threads=2</c> in <see cref="Parse"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int TorchThreads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = DefaultThreads;

    /// <summary>Reads <c>pillow=9.4,opencv=4.6,numpy=1.24,torch=1.13</c>; a library that is not named stays at its newest.
    /// <c>opencv=4.13+ipp</c> is OpenCV built with IPP (<see cref="OpenCvBuild"/>), <c>torch-threads=8</c> the number of torch's threads.</summary>
    /// <exception cref="FormatException">A part is not <c>library=major.minor</c>, or the library is none of the four.</exception>
    public static ReferenceVersions Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ReferenceVersions versions = Newest;
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string library = equals < 0 ? part : part[..equals].Trim();
            if (library == "torch-threads")
            {
                versions = versions with { TorchThreads = ReadThreads(part[(equals + 1)..]) };
                continue;
            }

            if (equals < 0 || ReadVersion(part[(equals + 1)..]) is not { } version)
            {
                throw new FormatException($"'{part}' is not a library and its version, such as pillow=9.4.");
            }

            versions = library switch
            {
                "pillow" => versions with { Pillow = version },
                "opencv" => versions with { OpenCv = version, OpenCvBuild = part.EndsWith(Ipp, StringComparison.Ordinal) ? OpenCvBuild.Ipp : OpenCvBuild.Native },
                "numpy" => versions with { NumPy = version },
                "torch" => versions with { Torch = version, TorchBuild = BuildOf(part) },
                _ => throw new FormatException($"'{library}' has no versions to choose; pillow, opencv, numpy and torch have."),
            };
        }

        return versions;
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"pillow={Pillow},opencv={OpenCv}{(OpenCvBuild == OpenCvBuild.Ipp ? Ipp : "")},numpy={NumPy},torch={Torch}{s_torchBuilds.FirstOrDefault(known => known.Build == TorchBuild).Suffix}{(TorchThreads == DefaultThreads ? "" : $",torch-threads={TorchThreads}")}");

    // Debian 12's torch calls itself 1.13.0a0, without a suffix.
    private static TorchBuild BuildOf(string part) => part.EndsWith("1.13.0a0", StringComparison.Ordinal)
        ? TorchBuild.Debian
        : s_torchBuilds.FirstOrDefault(known => part.EndsWith(known.Suffix, StringComparison.Ordinal)).Build;

    private static int ReadThreads(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int threads) && threads > 0
            ? threads
            : throw new FormatException($"'{text}' is no number of torch's threads, 1 or more, such as torch-threads=8.");

    private static Version? ReadVersion(string text)
    {
        // Real version strings have tails: 1.13.0a0+git, 2.0.0rc1, 4.13.0.92. Two or three numbers decide.
        string[] numbers = text.Trim().Split('.');
        string digits(int i) => new([.. numbers[i].TakeWhile(char.IsAsciiDigit)]);
        return numbers.Length >= 2
            && int.TryParse(digits(0), NumberStyles.None, CultureInfo.InvariantCulture, out int major)
            && int.TryParse(digits(1), NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            ? new Version(major, minor)
            : null;
    }
}
