using System.Runtime.InteropServices;
using TorchSharp;

namespace PurePipeline.TorchSharp.Tests;

/// <summary>Tests that call torch. Where its native library cannot be loaded they are skipped, with what the system says about it.</summary>
public abstract class TorchTests
{
    private static readonly Lazy<string?> s_missing = new(Missing);

    protected TorchTests() => Assert.SkipWhen(s_missing.Value is not null, s_missing.Value ?? "");

    // TorchSharp itself answers a failure by copying whatever libtorch it finds among the packages, and says less.
    private static string? Missing()
    {
        try
        {
            _ = NativeLibrary.TryLoad("torch_cpu", typeof(torch).Assembly, null, out _);
            _ = NativeLibrary.Load("LibTorchSharp", typeof(torch).Assembly, null);
            return null;
        }
        catch (DllNotFoundException failure)
        {
            return failure.Message.Split('\n').FirstOrDefault(line => line.Contains("GLIBCXX", StringComparison.Ordinal)) is { } tooOld
                ? $"TorchSharp's native library needs a newer libstdc++ than this system has: {tooOld.Trim()}"
                : $"libtorch is not there; build with -p:LibTorch=true. {failure.Message}";
        }
    }
}
