import type { ReactNode } from 'react';
import '../../site.css';

export const metadata = { title: 'Diagnos', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="sv">
      <body>{children}</body>
    </html>
  );
}
