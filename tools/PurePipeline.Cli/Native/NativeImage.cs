using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Cli.Native;

/// <summary>
/// Compiled ahead of time, an image has one instruction set: ILC settles <c>Vector256.IsHardwareAccelerated</c> when it compiles. So on x86-64
/// the command is two images side by side, and the one for every processor hands over to the one for AVX2 where the processor has it.
/// </summary>
internal static partial class NativeImage
{
    private const string Avx2Suffix = "-avx2";

    /// <summary>Continues as the faster image. Returns where there is none, or where this is it.</summary>
    /// <param name="args">The arguments of this process.</param>
    public static void HandOver(string[] args)
    {
        if (RuntimeFeature.IsDynamicCodeCompiled || Avx2.IsSupported || OperatingSystem.IsWindows() || !ProcessorHasAvx2())
        {
            return;
        }

        string image = Environment.ProcessPath + Avx2Suffix;
        if (File.Exists(image))
        {
            // Returns only if it fails; then this image does the work.
            _ = Execute(image, [image, .. args, null]);
        }
    }

    /// <summary>Whether the processor has what x86-64-v3 consists of, and an operating system that saves its registers (OSXSAVE).</summary>
    private static bool ProcessorHasAvx2()
    {
        const int fmaMovbeOsxsaveAvxF16c = (1 << 12) | (1 << 22) | (1 << 27) | (1 << 28) | (1 << 29);
        const int bmi1Avx2Bmi2 = (1 << 3) | (1 << 5) | (1 << 8);
        const int lzcnt = 1 << 5;
        return X86Base.IsSupported
            && X86Base.CpuId(0, 0).Eax >= 7
            && (X86Base.CpuId(1, 0).Ecx & fmaMovbeOsxsaveAvxF16c) == fmaMovbeOsxsaveAvxF16c
            && (X86Base.CpuId(7, 0).Ebx & bmi1Avx2Bmi2) == bmi1Avx2Bmi2
            && (X86Base.CpuId(unchecked((int)0x80000001), 0).Ecx & lzcnt) != 0;
    }

    [LibraryImport("libc", EntryPoint = "execv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Execute(string path, string?[] arguments);
}
