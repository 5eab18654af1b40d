export interface CheckCall { schema_version: "1" }
export interface CheckAnswer { kind: string }
export interface ReadCall { schema_version: "1" }
export interface ReadAnswer { kind: string }
export interface AnalyseCall { schema_version: "1" }
export interface AnalyseAnswer { kind: string }
export interface FrameworkDocument { id: string }
export interface Limits { bytes: number }
