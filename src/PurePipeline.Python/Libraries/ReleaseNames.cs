using System.Globalization;

namespace PurePipeline.Python.Libraries;

/// <summary>
/// Names that recipes ask libraries for by <c>hasattr</c> and <c>getattr</c> because only some releases have them, as <c>dir</c> of these says.
/// </summary>
internal static class ReleaseNames
{
    private static readonly (string Module, Version Since, string Names)[] s_since =
    [
        ("numpy", new Version(2, 0), "acos acosh asin asinh atan atan2 atanh astype bitwise_count bitwise_invert bool concat dtypes exceptions isdtype long " +
            "matrix_transpose permute_dims pow strings trapezoid typing ulong unique_all unique_counts unique_inverse unique_values vecdot"),
        ("numpy", new Version(2, 1), "cumulative_prod cumulative_sum unstack"),
        ("numpy", new Version(2, 2), "matvec vecmat"),
        ("PIL.ImageOps", new Version(10, 1), "cover"),
        ("torch", new Version(2, 0), "compile compiler export func mps mtia SymBool SymInt SymFloat sym_int sym_float sym_max sym_min sym_not unravel_index vmap " +
            "cond get_default_device set_default_device"),
        ("torch", new Version(2, 1), "float8_e4m3fn float8_e5m2"),
        ("torch", new Version(2, 3), "uint16 uint32 uint64 accelerator newaxis rms_norm xpu"),
        ("torch", new Version(2, 14), "AcceleratorError"),
        ("torch.nn.functional", new Version(2, 0), "scaled_dot_product_attention rms_norm"),
    ];

    private static readonly (string Module, Version Until, string Names)[] s_until =
    [
        ("numpy", new Version(2, 0), "AxisError Inf Infinity NAN NINF NZERO NaN PINF PZERO alltrue asfarray bool8 byte_bounds cast cfloat complex_ cumproduct " +
            "find_common_type float_ infty int0 issubclass_ mat msort product round_ singlecomplex sometrue string_ unicode_"),
        ("numpy", new Version(2, 4), "in1d trapz"),
        ("PIL.Image", new Version(10, 0), "ANTIALIAS CUBIC LINEAR USE_CFFI_ACCESS"),
    ];

    // Aliases of Python's own types, which NumPy gave up in 1.24.
    private const string NeverAgain = "int float object str complex unicode";

    /// <summary>Whether some releases have a name and some have not.</summary>
    public static bool IsListed(string module, string name) =>
        s_since.Concat(s_until).Any(row => row.Module == module && Has(row.Names, name));

    /// <summary><c>module.__version__</c>; null for modules that have none.</summary>
    public static string? VersionOf(string module, ReferenceVersions versions) => module switch
    {
        "torchvision" => versions.Torch.Major < 2 ? "0.14.1" : string.Create(CultureInfo.InvariantCulture, $"0.{Math.Min(27, 15 + versions.Torch.Minor)}.0"),
        "numpy" or "PIL" or "PIL.Image" or "torch" or "cv2" => Release(module, versions).ToString(2) + ".0",
        _ => null,
    };

    /// <summary>Whether a module lacks a name in the releases that are reproduced.</summary>
    public static bool IsAbsent(string module, string name, ReferenceVersions versions)
    {
        Version release = Release(module, versions);
        return s_since.Any(row => row.Module == module && release < row.Since && Has(row.Names, name))
            || s_until.Any(row => row.Module == module && release >= row.Until && Has(row.Names, name))
            || (module == "numpy" && Has(NeverAgain, name));
    }

    /// <summary>The release of the library that a module is of.</summary>
    public static Version Release(string module, ReferenceVersions versions) => module.Split('.')[0] switch
    {
        "numpy" => versions.NumPy,
        "PIL" => versions.Pillow,
        "cv2" => versions.OpenCv,
        _ => versions.Torch,
    };

    private static bool Has(string names, string name) => names.Split(' ').Contains(name);
}
